// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/package_proposal.h"

#include "fleet/names.h"

#include <algorithm>
#include <array>
#include <regex>

namespace drydock::client {
namespace {

constexpr std::size_t longestFileName = 255;

/// Endings that say how a file is packed; several may stand one behind another.
constexpr std::array<std::string_view, 24> endings{
    ".tar", ".gz",       ".tgz",   ".xz",  ".zst", ".bz2",    ".lz4",    ".zip",
    ".bin", ".img",      ".raw",   ".hex", ".deb", ".rpm",    ".ipk",    ".swu",
    ".fw",  ".squashfs", ".raucb", ".efi", ".elf", ".mender", ".signed", ".7z"};

std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return lower;
}

std::string_view withoutEndings(std::string_view name)
{
    for (bool found = true; found;) {
        const std::string lower = lowered(name);
        const auto ending = std::ranges::find_if(
            endings, [&](std::string_view e) { return lower.size() > e.size() && lower.ends_with(e); });
        found = ending != endings.end();
        if (found)
            name.remove_suffix(ending->size());
    }
    return name;
}

/// Lower case, other characters as dashes, none at the ends.
std::string asPackageName(std::string_view text)
{
    std::string name;
    for (const char c : lowered(text)) {
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_';
        if (isPlain || (!name.empty() && name.back() != '-'))
            name += isPlain ? c : '-';
    }
    const auto begin = name.find_first_not_of("-._");
    const auto end = name.find_last_not_of("-._");
    name = begin == std::string::npos ? std::string() : name.substr(begin, end - begin + 1);
    return PackageName::parse(name) ? name : std::string();
}

/// Three numbers without zeros in front, and what follows after a dash.
std::string asVersion(const std::smatch& found)
{
    std::string version;
    for (const std::size_t part : {2U, 3U, 4U}) {
        std::string number = found[part].str();
        number.erase(0, std::min(number.find_first_not_of('0'), number.size()));
        version += (version.empty() ? "" : ".") + (number.empty() ? "0" : number);
    }
    if (found[5].matched && Version::parse(version + found[5].str()))
        version += found[5].str();
    return Version::parse(version) ? version : std::string();
}

} // namespace

PackageProposal proposePackage(std::string_view fileName)
{
    if (fileName.size() > longestFileName)
        return {};
    const std::string base(withoutEndings(fileName));
    // What follows a version may be a pre-release, or say for which hardware the file is.
    static const std::regex pattern(
        R"(^(.*?)[-_. ]?[vV]?(\d{1,9})\.(\d{1,9})(?:\.(\d{1,9}))?(-(?:alpha|beta|rc|pre|dev|next|snapshot|nightly)[0-9A-Za-z.-]*)?(?:[-_ +.].*)?$)",
        std::regex::icase);
    std::smatch found;
    if (!std::regex_match(base, found, pattern))
        return {asPackageName(base), {}};
    return {asPackageName(found[1].str()), asVersion(found)};
}

} // namespace drydock::client
