"""Stage 5: a project → the plate as one file that goes out of the house: a picture for paper and screens, or a page to mail.

In: a `Project`, the `Site`, a size and a time of day. Out: text, always the same for the same school. Colours and letters come from the
sheet of the plate, pages from the templates of the site: nothing is drawn or written twice. Never runs a browser (`browser` does).
"""

from taalkompas.publish.posters.leaflet import leaflet
from taalkompas.publish.posters.poster import SIZES, Size, poster, sheet

__all__ = ["SIZES", "Size", "leaflet", "poster", "sheet"]
