#include "lint/cli/inputs.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace decline_lint {
namespace {

namespace fs = std::filesystem;

class InputsTest : public testing::Test {
 protected:
  void SetUp() override {
    root_ = fs::path(testing::TempDir()) / ("inputs-" + std::to_string(getpid()));
    fs::create_directories(root_);
  }
  void TearDown() override { fs::remove_all(root_); }

  void MakeFile(const std::string& name) {
    fs::create_directories((root_ / name).parent_path());
    std::ofstream(root_ / name) << "x";
  }

  /// One word for each input of the folder, relative to it; a problem stands behind a colon.
  std::vector<std::string> Found() {
    std::vector<std::string> found;
    for (const Input& input : CollectInputs({root_.string()}, "<stdin>")) {
      std::string name = fs::path(input.name).lexically_relative(root_).string();
      found.push_back(input.problem.empty() ? name : name + ": " + input.problem);
    }
    return found;
  }

  fs::path root_;
};

using Names = std::vector<std::string>;

TEST_F(InputsTest, DraftsBelowAFolderAreSorted) {
  for (const char* name : {"b.txt", "a/z.eml", "a.md", "C.TXT", "a/a/deep.txt"}) MakeFile(name);
  EXPECT_EQ(Found(), (Names{"C.TXT", "a.md", "a/a/deep.txt", "a/z.eml", "b.txt"}));
}

TEST_F(InputsTest, OtherAndHiddenFilesAreLeftOut) {
  for (const char* name : {"a.txt", "b.pdf", ".hidden.txt", ".git/x.txt", "txt", ".txt"})
    MakeFile(name);
  EXPECT_EQ(Found(), Names{"a.txt"});
}

TEST_F(InputsTest, MessagesOfAMaildirHaveAnyName) {
  for (const char* name : {"box/cur/17.M1.host:2,S", "box/new/18.host", "box/tmp/19.host",
                           "box/dovecot-uidlist", "cur/20.host", "a.mbox"})
    MakeFile(name);
  EXPECT_EQ(Found(), (Names{"a.mbox", "box/cur/17.M1.host:2,S", "box/new/18.host"}));
}

TEST_F(InputsTest, LinksToFoldersAreNotFollowed) {
  MakeFile("a/b.txt");
  fs::create_directory_symlink(root_, root_ / "a/loop");
  EXPECT_EQ(Found(), Names{"a/b.txt"});
}

TEST_F(InputsTest, FolderWithoutDrafts) {
  EXPECT_EQ(Found(), Names{".: no drafts (*.txt, *.eml, *.md, *.mbox) in this folder"});
}

TEST(Inputs, FilesAndStandardInputKeepTheirOrder) {
  auto inputs = CollectInputs({"z.pdf", "-", "a.txt"}, "draft");
  ASSERT_EQ(inputs.size(), 3u);
  EXPECT_EQ(inputs[0].path, "z.pdf");
  EXPECT_EQ(inputs[0].problem, "no such file");
  EXPECT_EQ(inputs[1].path, "");
  EXPECT_EQ(inputs[1].name, "draft");
  EXPECT_EQ(inputs[2].name, "a.txt");
}

}  // namespace
}  // namespace decline_lint
