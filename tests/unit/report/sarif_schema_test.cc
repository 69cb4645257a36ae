// Checks the SARIF log of the sample findings against what the standard demands of the objects that
// are used: required properties, types, enumerated values, bounds, and no property that is not
// defined. Written from SARIF 2.1.0 plus Errata 01; section numbers are the standard's.

#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "lint/report/sarif_reporter.h"
#include "tests/unit/report/sample.h"

namespace decline_lint {
namespace {

using Json = nlohmann::json;
using Checker = std::function<void(const Json&)>;

struct Property {
  bool required;
  Checker check;
};
using Properties = std::map<std::string, Property>;

void CheckObject(const Json& json, const Properties& properties) {
  ASSERT_TRUE(json.is_object()) << json;
  for (const auto& [name, property] : properties) {
    EXPECT_TRUE(json.contains(name) || !property.required) << name << " missing in " << json;
  }
  for (const auto& [name, value] : json.items()) {
    const auto known = properties.find(name);
    ASSERT_NE(known, properties.end()) << name << " is not defined in " << json;
    known->second.check(value);
  }
}

Checker ArrayOf(size_t at_least, Checker check) {
  return [=](const Json& json) {
    ASSERT_TRUE(json.is_array()) << json;
    EXPECT_GE(json.size(), at_least);
    for (const Json& element : json) check(element);
  };
}

Checker OneOf(std::set<std::string> values) {
  return [=](const Json& json) {
    ASSERT_TRUE(json.is_string()) << json;
    EXPECT_TRUE(values.contains(json.get<std::string>())) << json;
  };
}

Checker AtLeast(int64_t least) {
  return [=](const Json& json) {
    ASSERT_TRUE(json.is_number_integer()) << json;
    EXPECT_GE(json.get<int64_t>(), least);
  };
}

void CheckString(const Json& json) { EXPECT_TRUE(json.is_string()) << json; }
void CheckBool(const Json& json) { EXPECT_TRUE(json.is_boolean()) << json; }
void CheckBag(const Json& json) { EXPECT_TRUE(json.is_object()) << json; }  // 3.8

/// RFC 3986: only what may stand in a URI reference, and no scheme by accident.
void CheckUri(const Json& json) {
  static constexpr std::string_view kAllowed =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#[]@!$&'()*+,;=%";
  CheckString(json);
  EXPECT_EQ(json.get<std::string>().find_first_not_of(kAllowed), std::string::npos) << json;
}

const Checker kLevel = OneOf({"none", "note", "warning", "error"});

// 3.11 message and 3.12 multiformatMessageString: a plain text is enough.
void CheckMessage(const Json& json) { CheckObject(json, {{"text", {true, CheckString}}}); }

// 3.3
void CheckContent(const Json& json) { CheckObject(json, {{"text", {false, CheckString}}}); }

// 3.4
void CheckArtifactLocation(const Json& json) { CheckObject(json, {{"uri", {true, CheckUri}}}); }

// 3.30: lines and columns from 1, offsets from 0; the end is not before the beginning.
void CheckRegion(const Json& json) {
  CheckObject(json, {{"startLine", {true, AtLeast(1)}},
                     {"startColumn", {true, AtLeast(1)}},
                     {"endLine", {true, AtLeast(json.at("startLine"))}},
                     {"endColumn", {true, AtLeast(1)}},
                     {"byteOffset", {true, AtLeast(0)}},
                     {"byteLength", {true, AtLeast(0)}},
                     {"snippet", {false, CheckContent}}});
  if (json.at("startLine") == json.at("endLine")) {
    EXPECT_GE(json.at("endColumn"), json.at("startColumn"));
  }
}

// 3.29
void CheckPhysicalLocation(const Json& json) {
  CheckObject(json, {{"artifactLocation", {true, CheckArtifactLocation}},
                     {"region", {false, CheckRegion}}});
}

// 3.28
void CheckLocation(const Json& json) {
  CheckObject(json, {{"physicalLocation", {true, CheckPhysicalLocation}},
                     {"message", {false, CheckMessage}}});
}

// 3.57
void CheckReplacement(const Json& json) {
  CheckObject(json,
              {{"deletedRegion", {true, CheckRegion}}, {"insertedContent", {false, CheckContent}}});
}

// 3.56
void CheckArtifactChange(const Json& json) {
  CheckObject(json, {{"artifactLocation", {true, CheckArtifactLocation}},
                     {"replacements", {true, ArrayOf(1, CheckReplacement)}}});
}

// 3.55
void CheckFix(const Json& json) {
  CheckObject(json, {{"description", {false, CheckMessage}},
                     {"artifactChanges", {true, ArrayOf(1, CheckArtifactChange)}},
                     {"properties", {false, CheckBag}}});
}

// 3.27.17: an object of strings
void CheckFingerprints(const Json& json) {
  CheckBag(json);
  for (const Json& value : json) CheckString(value);
}

// 3.27
void CheckResult(const Json& json) {
  CheckObject(json, {{"ruleId", {true, CheckString}},
                     {"ruleIndex", {false, AtLeast(0)}},
                     {"level", {false, kLevel}},
                     {"message", {true, CheckMessage}},
                     {"locations", {true, ArrayOf(1, CheckLocation)}},
                     {"relatedLocations", {false, ArrayOf(1, CheckLocation)}},
                     {"partialFingerprints", {false, CheckFingerprints}},
                     {"fixes", {false, ArrayOf(1, CheckFix)}},
                     {"properties", {false, CheckBag}}});
}

// 3.50
void CheckConfiguration(const Json& json) { CheckObject(json, {{"level", {false, kLevel}}}); }

// 3.49
void CheckRule(const Json& json) {
  CheckObject(json, {{"id", {true, CheckString}},
                     {"shortDescription", {false, CheckMessage}},
                     {"fullDescription", {false, CheckMessage}},
                     {"help", {false, CheckMessage}},
                     {"defaultConfiguration", {false, CheckConfiguration}},
                     {"properties", {false, CheckBag}}});
}

// 3.19
void CheckDriver(const Json& json) {
  CheckObject(json, {{"name", {true, CheckString}},
                     {"version", {false, CheckString}},
                     {"rules", {false, ArrayOf(0, CheckRule)}}});
}

// 3.18
void CheckTool(const Json& json) { CheckObject(json, {{"driver", {true, CheckDriver}}}); }

// 3.20
void CheckInvocation(const Json& json) {
  CheckObject(json, {{"executionSuccessful", {true, CheckBool}}});
}

// 3.14
void CheckRun(const Json& json) {
  CheckObject(json, {{"tool", {true, CheckTool}},
                     {"invocations", {false, ArrayOf(0, CheckInvocation)}},
                     {"columnKind", {true, OneOf({"utf16CodeUnits"})}},
                     {"newlineSequences", {false, ArrayOf(1, CheckString)}},
                     {"results", {true, ArrayOf(0, CheckResult)}}});
}

// 3.13
void CheckLog(const Json& json) {
  CheckObject(json, {{"$schema", {false, CheckUri}},
                     {"version", {true, OneOf({"2.1.0"})}},
                     {"runs", {true, ArrayOf(1, CheckRun)}}});
}

TEST(SarifSchema, HoldsForTheSample) {
  ReportOptions options;
  options.version = "1.2.3";
  options.rules = SampleRules();
  std::string out;
  const std::unique_ptr<Reporter> reporter = MakeSarifReporter(options, out);
  size_t findings = 0;
  for (const SampleFile& sample : MakeSample()) {
    reporter->AddFile(sample.file, sample.findings);
    findings += sample.findings.size();
  }
  reporter->End();
  const Json log = Json::parse(out);
  CheckLog(log);
  EXPECT_EQ(log.at("runs").at(0).at("results").size(), findings);
}

}  // namespace
}  // namespace decline_lint
