// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/misbehaviour.h"

#include <random>

namespace drydock::device {

namespace {

std::uint64_t mixed(std::uint64_t seed, std::string_view text)
{
    // FNV-1a: std::hash may differ between builds.
    std::uint64_t value = 14'695'981'039'346'656'037U ^ seed;
    for (const char c : text)
        value = (value ^ static_cast<unsigned char>(c)) * 1'099'511'628'211U;
    return value;
}

/// A fraction from 0 up to but not 1; the standard's distributions may differ between libraries.
double fraction(std::mt19937_64& random)
{
    return static_cast<double>(random() >> 11U) / 9'007'199'254'740'992.0;
}

Step anyStep(std::mt19937_64& random)
{
    return static_cast<Step>(random() % 3);
}

} // namespace

std::string_view toString(Step step)
{
    switch (step) {
    case Step::Downloading:
        return "downloading";
    case Step::Verifying:
        return "verifying";
    case Step::Applying:
        return "applying";
    }
    return {};
}

Mishap Misbehaviour::forAttempt(std::string_view deviceId, std::uint64_t ordinal) const
{
    std::mt19937_64 random(mixed(seed, deviceId) + ordinal * 0x9e3779b97f4a7c15U);
    // Everything is drawn always, so that one option does not change what another does.
    const double failDraw = fraction(random);
    const double offlineDraw = fraction(random);
    const Step failAt = anyStep(random);
    const Step offlineAt = anyStep(random);
    Mishap mishap;
    if (failDraw < failRate)
        mishap.failAt = failAt;
    if (offlineDraw < offlineRate)
        mishap.offlineAt = offlineAt;
    mishap.offlineFor = std::chrono::milliseconds(2'000 + random() % 13'000);
    return mishap;
}

} // namespace drydock::device
