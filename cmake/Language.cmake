# The word lists of the scanner and the pattern compiler (rules/language/*.yaml), made into constant tables.
file(GLOB language_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/rules/language/*.yaml)
add_executable(embed_language ${CMAKE_SOURCE_DIR}/tools/embed_language.cc)
target_link_libraries(embed_language PRIVATE decline_lint_yaml_cpp)
set(language_folder ${CMAKE_BINARY_DIR}/generated/lint/text)
file(MAKE_DIRECTORY ${language_folder})
add_custom_command(
  OUTPUT ${language_folder}/language_data.h ${language_folder}/language_data.cc
  COMMAND embed_language ${language_folder} ${language_files}
  DEPENDS embed_language ${language_files}
  COMMENT "Embedding the language data")
add_library(language_data STATIC ${language_folder}/language_data.h ${language_folder}/language_data.cc)
target_include_directories(language_data PUBLIC ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR}/generated)
