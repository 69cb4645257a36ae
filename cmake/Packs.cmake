# The rule packs below rules/, compiled at build time and embedded in the program: no YAML is read at
# start. Packs stand here in the order in which they build on each other.
set(pack_files)
foreach(pack core decline outgoing)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/rules/${pack}/*.yaml)
  list(FILTER files EXCLUDE REGEX /letters/)  # see Letters.cmake
  list(APPEND pack_files ${files})
endforeach()
decline_lint_embed(packs compile_packs embedded_pack.cc "Compiling the rule packs" rules
  ${pack_files})
