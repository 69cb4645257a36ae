// Values as bytes, for a pipe or a file between two processes of this program: numbers go as they
// lie in memory.
//
//   Packer pack;                         Unpacker unpack(bytes);
//   pack(name); pack(lines);             unpack(name); unpack(lines); if (unpack.ok()) ...
//
// A type with members of its own names them once, for both directions, in a function template of
// its namespace: `template <typename Visitor, Either<Type> Value> void VisitMembers(Visitor&,
// Value&)`.
#pragma once

#include <concepts>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace decline_lint {

/// `Type`, or `const Type`: one list of members serves to pack and to unpack.
template <typename Value, typename Type>
concept Either = std::same_as<std::remove_const_t<Value>, Type>;

/// Appends values.
class Packer {
 public:
  template <typename Value>
  void operator()(const Value& value) {
    if constexpr (requires { VisitMembers(*this, value); }) {
      VisitMembers(*this, value);
    } else {
      static_assert(std::is_trivially_copyable_v<Value>);
      bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
  }
  void operator()(const std::string& text) {
    (*this)(static_cast<uint64_t>(text.size()));
    bytes_ += text;
  }
  template <typename Value>
  void operator()(const std::vector<Value>& values) {
    (*this)(static_cast<uint64_t>(values.size()));
    for (const Value& value : values) (*this)(value);
  }

  const std::string& bytes() const { return bytes_; }
  std::string Take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

/// Takes them out again, in the same order; once the bytes end, all else is left as it was.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

  bool ok() const { return ok_; }
  bool at_end() const { return rest_.empty(); }

  template <typename Value>
  void operator()(Value& value) {
    if constexpr (requires { VisitMembers(*this, value); }) {
      VisitMembers(*this, value);
    } else {
      static_assert(std::is_trivially_copyable_v<Value>);
      const std::string_view bytes = Take(sizeof value);
      if (ok_) std::memcpy(&value, bytes.data(), sizeof value);
    }
  }
  void operator()(std::string& text) {
    uint64_t size = 0;
    (*this)(size);
    text = Take(size);
  }
  template <typename Value>
  void operator()(std::vector<Value>& values) {
    uint64_t count = 0;
    (*this)(count);
    values.clear();
    for (uint64_t i = 0; i < count && ok_; ++i) (*this)(values.emplace_back());
  }

 private:
  std::string_view Take(uint64_t size) {
    ok_ = ok_ && size <= rest_.size();
    if (!ok_) return {};
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  std::string_view rest_;
  bool ok_ = true;
};

template <typename Value>
std::string Pack(const Value& value) {
  Packer pack;
  pack(value);
  return pack.Take();
}

/// None when the bytes are not all of one value.
template <typename Value>
std::optional<Value> Unpack(std::string_view bytes) {
  Value value;
  Unpacker unpack(bytes);
  unpack(value);
  if (!unpack.ok() || !unpack.at_end()) return std::nullopt;
  return value;
}

}  // namespace decline_lint
