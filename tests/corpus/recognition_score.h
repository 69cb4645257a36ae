// How often a pack is right about which messages it speaks of (`applies-when`).
#pragma once

#include <string>
#include <vector>

#include "lint/rules/rule_pack.h"
#include "tests/corpus/labelled_folder.h"

namespace decline_lint {

/// Prints how many refusals the pack of that name would pass over, and of how much other mail it
/// would speak. Names them and the clues that they give when `mistakes` are wanted.
void PrintRecognition(const std::vector<LabelledDraft>& drafts, const RulePack& pack,
                      const std::string& name, bool mistakes);

}  // namespace decline_lint
