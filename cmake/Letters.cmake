# The letters that `decline-lint new` writes, rules/decline/letters: checked at build time and
# embedded as they are. They are read when the command runs, which lints nothing.
file(GLOB letter_files CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}
  ${CMAKE_SOURCE_DIR}/rules/decline/letters/*.yaml)
decline_lint_embed(letters embed_letters embedded_letters.cc "Embedding the letters" letter
  ${letter_files})
