// Reads the key `milter` of a settings file.
#pragma once

#include <string>
#include <string_view>

#include "lint/config/milter_settings.h"
#include "lint/rules/mistakes.h"
#include "lint/rules/yaml_fields.h"
#include "lint/rules/yaml_shapes.h"
#include "lint/yaml/yaml_document.h"

namespace decline_lint {

inline constexpr uint32_t kMostKilobytes = 16 << 10;

MilterSettings ReadMilterSettings(const YamlNode& node, Mistakes mistakes);

/// What the key may hold.
void AddMilterShapes(YamlShapes& shapes);

/// In the order of the enumeration.
const NameTable<MailAction>& MailActionNames();

/// What is wrong with the form of a socket's name, or nothing. Addresses are numeric: a filter that
/// waits for a name server holds up the mail.
std::string SocketProblem(std::string_view socket);

}  // namespace decline_lint
