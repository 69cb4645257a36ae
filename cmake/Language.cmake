# The word lists of the scanner and the pattern compiler (rules/language/*.yaml), made into constant tables.
file(GLOB language_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/rules/language/*.yaml)
add_executable(embed_language ${CMAKE_SOURCE_DIR}/tools/embed_language.cc)
target_link_libraries(embed_language PRIVATE decline_lint_yaml_cpp)
set(language_cc ${CMAKE_BINARY_DIR}/generated/language_data.cc)
add_custom_command(
  OUTPUT ${language_cc}
  COMMAND embed_language ${language_cc} ${language_files}
  DEPENDS embed_language ${language_files}
  COMMENT "Embedding the language data")
add_library(language_data STATIC ${language_cc})
target_include_directories(language_data PUBLIC ${CMAKE_SOURCE_DIR})
