#include "lint/message/html/html_tree.h"

#include <gumbo.h>

#include <algorithm>

namespace decline_lint {
namespace {

constexpr size_t kAlignment = alignof(std::max_align_t);
constexpr size_t kSmallestBlock = 4096;
constexpr size_t kLargestBlock = 1 << 20;

}  // namespace

void* HtmlTree::Allocate(size_t size) {
  size = (std::max<size_t>(size, 1) + kAlignment - 1) / kAlignment * kAlignment;
  if (size > free_size_) {
    const size_t block = std::max(size, block_size_);
    blocks_.push_back(std::make_unique_for_overwrite<std::byte[]>(block));
    free_ = blocks_.back().get();
    free_size_ = block;
    block_size_ = std::min(2 * block_size_, kLargestBlock);
  }
  void* const result = free_;
  free_ += size;
  free_size_ -= size;
  return result;
}

HtmlTree::HtmlTree(std::string_view html) : block_size_(kSmallestBlock) {
  GumboOptions options = kGumboDefaultOptions;
  options.userdata = this;
  options.allocator = [](void* tree, size_t size) {
    return static_cast<HtmlTree*>(tree)->Allocate(size);
  };
  options.deallocator = [](void*, void*) {};
  options.max_errors = 0;
  root_ = gumbo_parse_with_options(&options, html.data(), html.size())->root;
}

}  // namespace decline_lint
