// The result of something that the outside world can make fail: a value, or a message for the user.
//
// No exception crosses a folder; content problems are diagnostics, and this is for the rest
// (a file that cannot be read, an option that makes no sense).
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace decline_lint {

/// What went wrong, as a message: lower-case start, no final period.
struct Error {
  std::string message;
};

template <typename T>
class Expected {
 public:
  Expected(T value) : state_(std::move(value)) {}
  Expected(Error error) : state_(std::move(error)) {}

  bool ok() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return ok(); }

  const T& operator*() const { return std::get<T>(state_); }
  T& operator*() { return std::get<T>(state_); }
  const T* operator->() const { return &std::get<T>(state_); }
  T* operator->() { return &std::get<T>(state_); }

  /// Only when !ok().
  const std::string& error() const { return std::get<Error>(state_).message; }

 private:
  std::variant<T, Error> state_;
};

}  // namespace decline_lint
