// Encrypted and signed blocks inside of a text (RFC 9580 sections 6.2 and 7).
//
//   -----BEGIN PGP SIGNED MESSAGE-----
//   Hash: SHA512
//
//   Dear Ann,                              only these words are judged
//   -----BEGIN PGP SIGNATURE-----
//   ...
//   -----END PGP SIGNATURE-----
#pragma once

#include "lint/message/message.h"

namespace decline_lint {

/// Marks the lines of such blocks that are no prose, and adds a note where one is encrypted. A body
/// that is nothing but an encrypted block is unreadable.
void MarkPgpBlocks(Message* message);

}  // namespace decline_lint
