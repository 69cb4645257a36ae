// Mail that carries a patch, as `git format-patch` writes it and `git am` reads it.
//
//   Subject: [PATCH] parser: accept empty lines
//
//   Empty lines were taken for the end.        the message: judged as any other text
//   ---
//    parser.c | 2 +-                           no prose from the dashes on
//
//   diff --git a/parser.c b/parser.c
//
// A cover letter ([PATCH 0/3]) ends where its list of commits begins:
//
//   Ann Lee (2):
//     parser: accept empty lines
#pragma once

#include "lint/message/message.h"

namespace decline_lint {

/// Marks what is no prose in such mail, and takes the tag of the subject out of the subject. A diff
/// that somebody pastes into a letter, without dashes on a line of their own above it, is left
/// alone: prose may follow.
void MarkPatch(Message* message);

}  // namespace decline_lint
