# The files of hooks/ that `decline-lint install-hook` writes, embedded as they are.
set(hook_files
  git-send-email/sendemail-validate mutt/decline-lint.muttrc neomutt/decline-lint.neomuttrc
  mailx/decline-lint.mailrc s-nail/decline-lint.mailrc emacs/decline-lint-hook.el
  thunderbird/decline_lint.json)
set(hook_rows)
foreach(file ${hook_files})
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/hooks/${file})
  file(READ ${CMAKE_SOURCE_DIR}/hooks/${file} text)
  string(APPEND hook_rows "  {\"${file}\", R\"hook(${text})hook\"},\n")
endforeach()
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/hook_files.cc @ONLY NEWLINE_STYLE UNIX CONTENT
"#include \"lint/cli/hook_files.h\"

namespace decline_lint {
namespace {

constexpr HookFile kFiles[] = {
@hook_rows@};

}  // namespace

std::span<const HookFile> HookFiles() { return kFiles; }

}  // namespace decline_lint
")
