// The bytes of a file to look at, however many there are: pages that are not looked at again leave
// memory.
#pragma once

#include <sys/mman.h>

#include <cstdint>
#include <string_view>

namespace decline_lint {

class MappedFile {
 public:
  MappedFile(int fd, uint64_t size) : size_(size) {
    if (size > 0) address_ = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, fd, 0);
  }
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  ~MappedFile() {
    if (size_ > 0 && is_mapped()) munmap(address_, size_);
  }

  bool is_mapped() const { return address_ != MAP_FAILED; }
  std::string_view bytes() const {
    return size_ > 0 && is_mapped() ? std::string_view(static_cast<const char*>(address_), size_)
                                    : std::string_view();
  }

 private:
  void* address_ = nullptr;
  uint64_t size_;
};

}  // namespace decline_lint
