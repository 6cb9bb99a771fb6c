"""The adapter: Taalkompas under MkDocs and ProperDocs.

ProperDocs answers `import mkdocs` with its own modules and reads the same entry points, so one plugin serves both.
"""
