// "a" or "an", and what else a role or a name needs in a sentence.
#include "lint/letter/article.h"

#include <gtest/gtest.h>

namespace decline_lint {
namespace {

void Check(const std::string& words, const std::string& expected) {
  EXPECT_EQ(WithArticle(words), expected);
}

TEST(WithArticle, FollowsTheSound) {
  Check("data analyst", "a data analyst");
  Check("engineer", "an engineer");
  Check("Operations Manager", "an Operations Manager");
  Check("university librarian", "a university librarian");
  Check("underwriter", "an underwriter");
  Check("uninstaller", "an uninstaller");
  Check("user researcher", "a user researcher");
  Check("usher", "an usher");
  Check("hourly tutor", "an hourly tutor");
  Check("house keeper", "a house keeper");
  Check("one-to-one tutor", "a one-to-one tutor");
  Check("onboarding lead", "an onboarding lead");
  Check("European affairs officer", "a European affairs officer");
  Check("Écrivain", "an Écrivain");
  Check("Überbringer", "an Überbringer");
  Check("", "");
}

TEST(WithArticle, SpellsAbbreviations) {
  Check("HR manager", "an HR manager");
  Check("MRI technician", "an MRI technician");
  Check("UX designer", "a UX designer");
  Check("QA lead", "a QA lead");
  Check("IT clerk", "an IT clerk");
  Check("NASA fellow", "a NASA fellow");
  Check("FPGA engineer", "an FPGA engineer");
  Check("R developer", "an R developer");
  Check("iOS developer", "an iOS developer");
}

TEST(WithArticle, ReadsNumbers) {
  Check("8th-grade teacher", "an 8th-grade teacher");
  Check("11+ tutor", "an 11+ tutor");
  Check("1st officer", "a 1st officer");
  Check("3D artist", "a 3D artist");
}

void CheckBare(const std::string& role, const std::string& expected) {
  EXPECT_EQ(BareRole(role), expected);
}

TEST(BareRole, LosesWhatTheSentenceSays) {
  CheckBare("archivist", "archivist");
  CheckBare("the Archivist position", "Archivist");
  CheckBare("An editor", "editor");
  CheckBare("role", "role");
  CheckBare("Head of Post Room", "Head of Post Room");
}

TEST(Possessive, OfNames) {
  EXPECT_EQ(Possessive("Quillfern"), "Quillfern's");
  EXPECT_EQ(Possessive("Rook & Sons"), "Rook & Sons'");
}

}  // namespace
}  // namespace decline_lint
