# The rule packs below rules/, compiled at build time and embedded in the program: no YAML is read at
# start. Packs stand here in the order in which they build on each other.
set(pack_files)
foreach(pack core decline)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/rules/${pack}/*.yaml)
  list(FILTER files EXCLUDE REGEX /letters/)  # see Letters.cmake
  list(APPEND pack_files ${files})
endforeach()
set(pack_paths ${pack_files})
list(TRANSFORM pack_paths PREPEND ${CMAKE_SOURCE_DIR}/)

add_executable(compile_packs ${CMAKE_SOURCE_DIR}/tools/compile_packs.cc)
target_link_libraries(compile_packs PRIVATE decline_lint_rules)
set(packs_cc ${CMAKE_BINARY_DIR}/generated/embedded_pack.cc)
add_custom_command(
  OUTPUT ${packs_cc}
  COMMAND compile_packs ${packs_cc} ${CMAKE_SOURCE_DIR} ${pack_files}
  DEPENDS compile_packs ${pack_paths}
  COMMENT "Compiling the rule packs")
add_library(decline_lint_packs STATIC ${packs_cc})
# The lengths of the rule files are counted by the compiler, and Clang soon tires of counting.
if(CMAKE_CXX_COMPILER_ID MATCHES Clang)
  target_compile_options(decline_lint_packs PRIVATE -fconstexpr-steps=100000000)
endif()
target_link_libraries(decline_lint_packs PUBLIC decline_lint_rules)
