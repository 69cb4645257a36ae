#include "lint/cli/inputs.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

#include "lint/base/edit_distance.h"
#include "lint/cli/file_reader.h"
#include "lint/cli/mailbox_reader.h"
#include "lint/cli/option_table.h"

namespace decline_lint {
namespace {

namespace fs = std::filesystem;

bool EndsIn(std::string_view name, std::string_view ending) {
  if (name.size() <= ending.size()) return false;
  const std::string_view tail = name.substr(name.size() - ending.size());
  return std::equal(tail.begin(), tail.end(), ending.begin(),
                    [](char a, char b) { return a == b || (a | 0x20) == b; });
}

bool IsMailboxName(std::string_view name) { return EndsIn(name, ".mbox"); }

bool IsDraftName(std::string_view name) {
  return EndsIn(name, ".txt") || EndsIn(name, ".eml") || EndsIn(name, ".md");
}

/// Files that are called drafts are not opened to tell what they are: that would take as long as
/// to lint them.
Input NamedFile(const std::string& path) {
  Input input{path, path};
  if (!IsDraftName(path)) input.mailbox_bytes = MailboxSize(path);
  return input;
}

bool IsMaildir(const fs::path& folder) {
  std::error_code ignored;
  return fs::is_directory(folder / "cur", ignored) && fs::is_directory(folder / "new", ignored);
}

bool IsFolder(const fs::directory_entry& entry) {
  std::error_code ignored;
  return entry.is_directory(ignored) && !entry.is_symlink(ignored);
}

/// Whether it is one of the two folders of a Maildir that hold its messages.
bool HoldsMessages(const fs::path& folder) {
  const fs::path name = folder.filename();
  return (name == "cur" || name == "new") && IsMaildir(folder.parent_path());
}

// Folders are kept on a list of their own and not in the call stack, which a deep tree would
// exhaust.
void CollectBelow(const std::string& root, std::vector<Input>& found) {
  std::vector<fs::path> folders{root};
  while (!folders.empty()) {
    fs::path folder = std::move(folders.back());
    folders.pop_back();
    const bool is_maildir = IsMaildir(folder);
    const bool all_are_mail = HoldsMessages(folder);
    std::error_code error;
    fs::directory_iterator entries(folder, error);
    for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
      const std::string name = entries->path().filename().string();
      if (name.starts_with('.')) continue;
      if (IsFolder(*entries)) {
        if (!(is_maildir && name == "tmp")) folders.push_back(entries->path());
      } else if (all_are_mail || IsDraftName(name) || IsMailboxName(name)) {
        const std::string path = entries->path().string();
        found.push_back(IsMailboxName(name) ? NamedFile(path) : Input{path, path});
      }
    }
    if (error) found.push_back({folder.string(), folder.string(), SystemErrorText(error.value())});
  }
}

void AppendFolder(const std::string& root, std::vector<Input>& inputs) {
  std::vector<Input> found;
  CollectBelow(root, found);
  if (found.empty())
    found.push_back({root, root, "no drafts (*.txt, *.eml, *.md, *.mbox) in this folder"});
  std::sort(found.begin(), found.end(),
            [](const Input& a, const Input& b) { return a.path < b.path; });
  std::move(found.begin(), found.end(), std::back_inserter(inputs));
}

// "explian" is more likely a mistyped command than a draft.
std::string MissingFile(const std::string& argument) {
  std::vector<std::string_view> commands;
  for (const CommandRow& row : CommandRows()) {
    if (!row.name.empty()) commands.push_back(row.name);
  }
  std::string_view nearest = NearestWord(argument, commands);
  std::string text = SystemErrorText(ENOENT);
  if (!nearest.empty()) text += ", did you mean the command '" + std::string(nearest) + "'?";
  return text;
}

}  // namespace

std::vector<Input> CollectInputs(const std::vector<std::string>& arguments,
                                 const std::string& stdin_name) {
  std::vector<Input> inputs;
  for (const std::string& argument : arguments) {
    struct stat info;
    if (argument == "-") {
      inputs.push_back({"", stdin_name});
    } else if (stat(argument.c_str(), &info) != 0) {
      inputs.push_back(
          {argument, argument, errno == ENOENT ? MissingFile(argument) : SystemErrorText(errno)});
    } else if (S_ISDIR(info.st_mode)) {
      AppendFolder(argument, inputs);
    } else {
      inputs.push_back(NamedFile(argument));
    }
  }
  return inputs;
}

}  // namespace decline_lint
