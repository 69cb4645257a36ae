// The tree that gumbo makes of HTML (https://github.com/google/gumbo-parser, 0.10).
//
// All of a tree's memory comes from one arena and is let go at once, which saves gumbo's own
// clearing up: that calls itself for each level of nesting.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

struct GumboInternalNode;

namespace decline_lint {

class HtmlTree {
 public:
  /// `html` must outlive the tree, whose nodes point into it. How deep elements nest is the
  /// caller's concern: some of the parser's steps look at all that are open.
  explicit HtmlTree(std::string_view html);
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  /// The <html> element; never null.
  const GumboInternalNode* root() const { return root_; }

 private:
  void* Allocate(size_t size);

  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::byte* free_ = nullptr;
  size_t free_size_ = 0;
  size_t block_size_;
  const GumboInternalNode* root_ = nullptr;
};

}  // namespace decline_lint
