// Added page by page; every page works without it.
