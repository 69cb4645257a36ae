# The rule packs below rules/, compiled at build time and embedded in the program: no YAML is read at start.
# Filled in with the pack compiler.
add_library(decline_lint_packs INTERFACE)
