#include "lint/config/glob.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace decline_lint {
namespace {

/// One step of a glob.
struct Piece {
  enum class Kind : uint8_t { kByte, kOne, kSet, kInFolder, kFolders, kAll };
  Kind kind = Kind::kByte;
  char byte = 0;
  std::string_view set = {};  ///< "a-f", without the sign that turns it round
  bool turned = false;
};

bool Repeats(Piece::Kind kind) { return kind >= Piece::Kind::kInFolder; }

bool SetHolds(std::string_view set, char c) {
  for (size_t i = 0; i < set.size(); ++i) {
    const bool is_range = i + 2 < set.size() && set[i + 1] == '-';
    const char last = is_range ? set[i + 2] : set[i];
    if (set[i] <= c && c <= last) return true;
    if (is_range) i += 2;
  }
  return false;
}

/// Takes the next piece off the glob.
Piece TakePiece(std::string_view& glob) {
  auto take = [&](size_t size, Piece piece) {
    glob.remove_prefix(size);
    return piece;
  };
  if (glob.starts_with("**/")) return take(3, {.kind = Piece::Kind::kFolders});
  if (glob.starts_with("**")) return take(2, {.kind = Piece::Kind::kAll});
  if (glob.starts_with('*')) return take(1, {.kind = Piece::Kind::kInFolder});
  if (glob.starts_with('?')) return take(1, {.kind = Piece::Kind::kOne});
  const size_t end = glob.starts_with('[') ? glob.find(']', 2) : glob.npos;
  if (end == glob.npos) return take(1, {.kind = Piece::Kind::kByte, .byte = glob[0]});
  const bool turned = glob[1] == '!';
  const size_t begin = turned ? 2 : 1;
  return take(
      end + 1,
      {.kind = Piece::Kind::kSet, .set = glob.substr(begin, end - begin), .turned = turned});
}

bool Takes(const Piece& piece, char c) {
  switch (piece.kind) {
    case Piece::Kind::kByte:
      return c == piece.byte;
    case Piece::Kind::kOne:
    case Piece::Kind::kInFolder:
      return c != '/';
    case Piece::Kind::kSet:
      return c != '/' && SetHolds(piece.set, c) != piece.turned;
    case Piece::Kind::kFolders:
    case Piece::Kind::kAll:
      return true;
  }
  return false;
}

/// The pieces that may come next, as flags; one more than there are means that all is matched.
using Reached = std::vector<bool>;

/// Pieces that may stand for nothing let the next one come, too; folders only end at a slash.
void PassOver(const std::vector<Piece>& pieces, bool opens_segment, Reached& reached) {
  for (size_t i = 0; i < pieces.size(); ++i) {
    const bool passes =
        Repeats(pieces[i].kind) && (pieces[i].kind != Piece::Kind::kFolders || opens_segment);
    if (reached[i] && passes) reached[i + 1] = true;
  }
}

}  // namespace

bool MatchesGlob(std::string_view glob, std::string_view path) {
  std::vector<Piece> pieces;
  if (glob.find('/') == glob.npos) pieces.push_back({.kind = Piece::Kind::kFolders});
  if (glob.starts_with('/')) glob.remove_prefix(1);
  while (!glob.empty()) pieces.push_back(TakePiece(glob));
  Reached reached(pieces.size() + 1);
  reached[0] = true;
  PassOver(pieces, true, reached);
  for (char c : path) {
    Reached next(pieces.size() + 1);
    for (size_t i = 0; i < pieces.size(); ++i) {
      if (reached[i] && Takes(pieces[i], c)) next[Repeats(pieces[i].kind) ? i : i + 1] = true;
    }
    PassOver(pieces, c == '/', next);
    reached = std::move(next);
  }
  return reached.back();
}

}  // namespace decline_lint
