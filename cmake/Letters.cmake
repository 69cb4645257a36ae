# The letters that `decline-lint new` writes, rules/decline/letters: checked at build time and
# embedded as they are. They are read when the command runs, which lints nothing.
file(GLOB letter_files CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}
  ${CMAKE_SOURCE_DIR}/rules/decline/letters/*.yaml)
set(letter_paths ${letter_files})
list(TRANSFORM letter_paths PREPEND ${CMAKE_SOURCE_DIR}/)

add_executable(embed_letters ${CMAKE_SOURCE_DIR}/tools/embed_letters.cc)
target_link_libraries(embed_letters PRIVATE decline_lint_letter)
set(letters_cc ${CMAKE_BINARY_DIR}/generated/embedded_letters.cc)
add_custom_command(
  OUTPUT ${letters_cc}
  COMMAND embed_letters ${letters_cc} ${CMAKE_SOURCE_DIR} ${letter_files}
  DEPENDS embed_letters ${letter_paths}
  COMMENT "Embedding the letters")
add_library(decline_lint_letters STATIC ${letters_cc})
if(CMAKE_CXX_COMPILER_ID MATCHES Clang)
  target_compile_options(decline_lint_letters PRIVATE -fconstexpr-steps=100000000)
endif()
target_link_libraries(decline_lint_letters PUBLIC decline_lint_letter)
