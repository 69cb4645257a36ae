#include "lint/cli/hook_clients.h"

#include <unistd.h>

#include <algorithm>
#include <climits>
#include <cstdlib>

#include "lint/cli/file_reader.h"
#include "lint/cli/hook_files.h"
#include "lint/cli/paths.h"
#include "lint/hooks/native_host/native_host.h"

namespace decline_lint {
namespace {

using Kind = HookChange::Kind;

std::string Variable(const char* name) {
  const char* value = std::getenv(name);
  return value && value[0] == '/' ? value : "";
}

std::string Home() { return Variable("HOME"); }

std::string ConfigFolder() {
  const std::string set = Variable("XDG_CONFIG_HOME");
  return set.empty() ? Home() + "/.config" : set;
}

std::string DataFolder() {
  const std::string set = Variable("XDG_DATA_HOME");
  return (set.empty() ? Home() + "/.local/share" : set) + "/decline-lint/";
}

/// A link to the program, for mail programs that take a path and no arguments.
std::string LinkPath() { return DataFolder() + "sendmail"; }
std::string NativeHostPath() { return DataFolder() + std::string(kNativeHostName); }

/// This program, wherever it stands.
std::string ProgramPath() {
  char path[PATH_MAX];
  const ssize_t size = readlink("/proc/self/exe", path, sizeof path);
  return size > 0 ? std::string(path, static_cast<size_t>(size)) : "decline-lint";
}

bool IsThere(const std::string& path) { return access(path.c_str(), F_OK) == 0; }

/// The first that is there, or the one to make.
std::string FirstThere(const std::vector<std::string>& paths, const std::string& otherwise) {
  const auto found = std::find_if(paths.begin(), paths.end(), IsThere);
  return found == paths.end() ? otherwise : *found;
}

void ReplaceAll(std::string_view mark, const std::string& by, std::string& text) {
  for (size_t at = text.find(mark); at != text.npos; at = text.find(mark, at + by.size()))
    text.replace(at, mark.size(), by);
}

std::string InJson(std::string text) {
  ReplaceAll("\\", "\\\\", text);
  ReplaceAll("\"", "\\\"", text);
  return text;
}

std::string FileText(std::string_view name) {
  std::string text;
  for (const HookFile& file : HookFiles()) {
    if (file.name == name) text = file.text;
  }
  ReplaceAll("@PROGRAM@", ProgramPath(), text);
  ReplaceAll("@LINK@", LinkPath(), text);
  ReplaceAll("@NATIVE_HOST@", InJson(NativeHostPath()), text);
  return text;
}

HookChange Link() { return {Kind::kLink, LinkPath(), ProgramPath()}; }

// Both look for their file in this order; a new one must not hide another.
std::vector<std::string> MuttFiles() {
  return {Home() + "/.muttrc", Home() + "/.mutt/muttrc", ConfigFolder() + "/mutt/muttrc"};
}

HookPlan PlanMutt(const std::string& file) {
  const std::string path = file.empty() ? FirstThere(MuttFiles(), Home() + "/.muttrc") : file;
  return {{{Kind::kBlock, path, FileText("mutt/decline-lint.muttrc")}}, ""};
}

HookPlan PlanNeomutt(const std::string& file) {
  std::vector<std::string> paths = {ConfigFolder() + "/neomutt/neomuttrc",
                                    Home() + "/.neomutt/neomuttrc", Home() + "/.neomuttrc"};
  const std::vector<std::string> shared = MuttFiles();
  paths.insert(paths.end(), shared.begin(), shared.end());
  const std::string path = file.empty() ? FirstThere(paths, paths.front()) : file;
  return {{{Kind::kBlock, path, FileText("neomutt/decline-lint.neomuttrc")}}, ""};
}

/// The hooks of the repository that the current folder belongs to (gitrepository-layout(5)).
Expected<std::string> GitHooksFolder() {
  std::string folder = CurrentFolder();
  while (!IsThere(folder + "/.git") && folder != "/") folder = ParentOf(folder);
  const std::string git = folder + "/.git";
  if (IsThere(git + "/HEAD")) return git + "/hooks";
  // A linked work tree names its repository in a file.
  const Expected<std::string> link = ReadFile(git, 4096);
  constexpr std::string_view kStart = "gitdir: ";
  if (!link || !link->starts_with(kStart))
    return Error{"this is no git repository; go to one, or name the file to write"};
  std::string target = link->substr(kStart.size(), link->find('\n') - kStart.size());
  target = AbsolutePath(folder, target);
  const Expected<std::string> common = ReadFile(target + "/commondir", 4096);
  if (common) target = AbsolutePath(target, common->substr(0, common->find('\n')));
  return target + "/hooks";
}

Expected<HookPlan> PlanGit(const std::string& file) {
  std::string path = file;
  if (path.empty()) {
    const Expected<std::string> folder = GitHooksFolder();
    if (!folder) return Error{folder.error()};
    path = *folder + "/sendemail-validate";
  }
  return HookPlan{{{Kind::kProgram, path, FileText("git-send-email/sendemail-validate")}}, ""};
}

HookPlan PlanMailrc(const std::string& file, std::string_view snippet) {
  const std::string set = Variable("MAILRC");
  const std::string path = !file.empty() ? file : !set.empty() ? set : Home() + "/.mailrc";
  return {{Link(), {Kind::kBlock, path, FileText(snippet)}}, ""};
}

HookPlan PlanEmacs(const std::string& file) {
  const std::string library = ConfigFolder() + "/decline-lint/decline-lint-hook.el";
  const std::string init = Home() + "/.emacs.d/init.el";
  std::string path = file;
  if (path.empty())
    path = FirstThere(
        {Home() + "/.emacs", Home() + "/.emacs.el", init, ConfigFolder() + "/emacs/init.el"}, init);
  const std::string lines = "(load \"" + library + "\" t t)\n" +
                            "(setq decline-lint-hook-program \"" + ProgramPath() + "\")\n";
  return {{{Kind::kFile, library, FileText("emacs/decline-lint-hook.el")},
           {Kind::kBlock, path, lines, ";;"}},
          ""};
}

HookPlan PlanAerc() {
  return {{Link()},
          "put this into the section of your account in " + ConfigFolder() +
              "/aerc/accounts.conf, in the place of the `outgoing` that is there:\n"
              "  outgoing = " +
              LinkPath() + "\n" + "If that was no sendmail, name what takes your mail in " +
              ConfigFolder() +
              "/decline-lint/config.yaml:\n  hooks:\n    sendmail: [/usr/bin/msmtp]"};
}

HookPlan PlanMsmtp() {
  return {{Link()},
          "let your mail program call " + LinkPath() +
              " in the place of msmtp, and put this into " + ConfigFolder() +
              "/decline-lint/config.yaml:\n  hooks:\n    sendmail: [/usr/bin/msmtp]"};
}

/// Where the add-on lies: beside the program when it was built here, or where packages put it.
std::string AddOnPath() {
  const std::string program = ProgramPath();
  const std::string folder(ParentOf(program));
  return FirstThere(
      {folder + "/decline-lint.xpi", folder + "/../share/decline-lint/decline-lint.xpi"},
      "decline-lint.xpi (hooks/thunderbird/pack.sh makes it)");
}

HookPlan PlanThunderbird(const std::string& file) {
  // The one place in a home where Thunderbird looks, too.
  const std::string path =
      file.empty() ? Home() + "/.mozilla/native-messaging-hosts/decline_lint.json" : file;
  return {{{Kind::kLink, NativeHostPath(), ProgramPath()},
           {Kind::kFile, path, FileText("thunderbird/decline_lint.json")}},
          "add this to Thunderbird (Add-ons and Themes, the gear, Install Add-on From File):\n  " +
              AddOnPath()};
}

}  // namespace

Expected<HookPlan> PlanHook(std::string_view client, const std::string& file) {
  if (Home().empty()) return Error{"there is no home folder: HOME is not set"};
  if (client == "git-send-email") return PlanGit(file);
  if (client == "mutt") return PlanMutt(file);
  if (client == "neomutt") return PlanNeomutt(file);
  if (client == "aerc") return PlanAerc();
  if (client == "msmtp") return PlanMsmtp();
  if (client == "mailx") return PlanMailrc(file, "mailx/decline-lint.mailrc");
  if (client == "s-nail") return PlanMailrc(file, "s-nail/decline-lint.mailrc");
  if (client == "thunderbird") return PlanThunderbird(file);
  return PlanEmacs(file);
}

}  // namespace decline_lint
