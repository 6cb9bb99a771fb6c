"""Commands: words in, calls of the stages, words out.

A module for each family of commands; `cli` puts them together and knows what they may end in. None knows another.
"""
