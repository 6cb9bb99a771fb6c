"""What a program in which one writes YAML needs to complete and to explain.

In: the kinds of file, a language, and where there is one a school's graph. Out: JSON Schemas, and the settings by which VS Code finds
them. Never judges and never writes a file; a schema refuses nothing that the check accepts.
"""

from taalkompas.editor.offers import Offer, offers_of
from taalkompas.editor.schemas import Offers, all_schemas, file_schema, written
from taalkompas.editor.workspace import SCHEMAS, workspace

__all__ = ["SCHEMAS", "Offer", "Offers", "all_schemas", "file_schema", "offers_of", "workspace", "written"]
