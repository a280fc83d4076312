/* Debian's libxml2 carries ICU types in its encoding header, which clash with those of Foundation. Nothing here
   touches the structures that hold them, so they are left out. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
