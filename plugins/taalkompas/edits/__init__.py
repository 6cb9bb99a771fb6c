"""Changes to a school's files: rename, retire, new, start, format, import.

In: a school as it was read, and what is wanted. Out: an `Edit`: every file as it was and as it will be. Only `writing` touches the
files, and makes all of an edit or nothing. Never judges: that is what the check is for.
"""
