# decline_lint_embed(NAME TOOL OUTPUT COMMENT STAGE FILE...)
# makes the library decline_lint_NAME from OUTPUT, which TOOL (tools/TOOL.cc, on top of STAGE) writes
# from files of this tree.
function(decline_lint_embed name tool output comment stage)
  set(paths ${ARGN})
  list(TRANSFORM paths PREPEND ${CMAKE_SOURCE_DIR}/)
  add_executable(${tool} ${CMAKE_SOURCE_DIR}/tools/${tool}.cc)
  target_link_libraries(${tool} PRIVATE decline_lint_${stage})
  set(generated ${CMAKE_BINARY_DIR}/generated/${output})
  add_custom_command(
    OUTPUT ${generated}
    COMMAND ${tool} ${generated} ${CMAKE_SOURCE_DIR} ${ARGN}
    DEPENDS ${tool} ${paths}
    COMMENT ${comment})
  add_library(decline_lint_${name} STATIC ${generated})
  # The lengths of the files are counted by the compiler, and Clang soon tires of counting.
  if(CMAKE_CXX_COMPILER_ID MATCHES Clang)
    target_compile_options(decline_lint_${name} PRIVATE -fconstexpr-steps=100000000)
  endif()
  target_link_libraries(decline_lint_${name} PUBLIC decline_lint_${stage})
endfunction()
