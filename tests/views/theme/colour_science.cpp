// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/colour_science.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace drydock::tests {
namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

double linear(double channel)
{
    return channel <= .04045 ? channel / 12.92 : std::pow((channel + .055) / 1.055, 2.4);
}

Triple linearRgb(const QColor& colour)
{
    return {linear(colour.red() / 255.), linear(colour.green() / 255.), linear(colour.blue() / 255.)};
}

double luminance(const QColor& colour)
{
    const auto [red, green, blue] = linearRgb(colour);
    return .2126 * red + .7152 * green + .0722 * blue;
}

Triple times(const Matrix& matrix, const Triple& vector)
{
    Triple result{};
    for (std::size_t row = 0; row < 3; ++row) {
        result[row] = matrix[row][0] * vector[0] + matrix[row][1] * vector[1] + matrix[row][2] * vector[2];
    }
    return result;
}

const Matrix& sightMatrix(Sight sight)
{
    static const Matrix normal = {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
    static const Matrix protanopia = {
        {{.152286, 1.052583, -.204868}, {.114503, .786281, .099216}, {-.003882, -.048116, 1.051998}}};
    static const Matrix deuteranopia = {
        {{.367322, .860646, -.227968}, {.280085, .672501, .047413}, {-.011820, .042940, .968881}}};
    static const Matrix tritanopia = {
        {{1.255528, -.076749, -.178779}, {-.078411, .930809, .147602}, {.004733, .691367, .303900}}};
    switch (sight) {
    case Sight::Normal:
        return normal;
    case Sight::Protanopia:
        return protanopia;
    case Sight::Deuteranopia:
        return deuteranopia;
    case Sight::Tritanopia:
        return tritanopia;
    }
    return normal;
}

Triple lab(const QColor& colour, Sight sight)
{
    auto seen = times(sightMatrix(sight), linearRgb(colour));
    for (auto& channel : seen) {
        channel = std::clamp(channel, 0., 1.);
    }
    static const Matrix toXyz = {{{.4124, .3576, .1805}, {.2126, .7152, .0722}, {.0193, .1192, .9505}}};
    const auto xyz = times(toXyz, seen);
    const auto curve = [](double t) { return t > .008856 ? std::cbrt(t) : 7.787 * t + 16. / 116; };
    const auto x = curve(xyz[0] / .95047);
    const auto y = curve(xyz[1]);
    const auto z = curve(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}

double hue(double a, double b)
{
    const auto degrees = std::atan2(b, a) * 180 / std::numbers::pi;
    return degrees < 0 ? degrees + 360 : degrees;
}

// Sharma, Wu, Dalal: The CIEDE2000 color-difference formula, 2005.
double ciede2000(const Triple& first, const Triple& second)
{
    const auto [l1, a1, b1] = first;
    const auto [l2, a2, b2] = second;
    const auto power7 = [](double value) {
        return std::sqrt(std::pow(value, 7) / (std::pow(value, 7) + std::pow(25, 7)));
    };
    const auto g = .5 * (1 - power7((std::hypot(a1, b1) + std::hypot(a2, b2)) / 2));
    const auto c1 = std::hypot(a1 * (1 + g), b1);
    const auto c2 = std::hypot(a2 * (1 + g), b2);
    const auto h1 = hue(a1 * (1 + g), b1);
    const auto h2 = hue(a2 * (1 + g), b2);
    const bool grey = c1 * c2 == 0;
    auto hueStep = grey ? 0 : h2 - h1;
    auto meanHue = grey ? h1 + h2 : (h1 + h2) / 2;
    if (!grey && std::abs(h1 - h2) > 180) {
        hueStep += hueStep > 0 ? -360 : 360;
        meanHue += h1 + h2 < 360 ? 180 : -180;
    }
    const auto lightness = l2 - l1;
    const auto chroma = c2 - c1;
    const auto hueDifference = 2 * std::sqrt(c1 * c2) * std::sin(radians(hueStep) / 2);
    const auto meanLightness = std::pow((l1 + l2) / 2 - 50, 2);
    const auto meanChroma = (c1 + c2) / 2;
    const auto t = 1 - .17 * std::cos(radians(meanHue - 30)) + .24 * std::cos(radians(2 * meanHue)) +
                   .32 * std::cos(radians(3 * meanHue + 6)) - .2 * std::cos(radians(4 * meanHue - 63));
    const auto lPart = lightness / (1 + .015 * meanLightness / std::sqrt(20 + meanLightness));
    const auto cPart = chroma / (1 + .045 * meanChroma);
    const auto hPart = hueDifference / (1 + .015 * meanChroma * t);
    const auto rotation =
        -2 * power7(meanChroma) * std::sin(radians(60 * std::exp(-std::pow((meanHue - 275) / 25, 2))));
    return std::sqrt(lPart * lPart + cPart * cPart + hPart * hPart + rotation * cPart * hPart);
}

} // namespace

double contrast(const QColor& first, const QColor& second)
{
    const auto [dark, light] = std::minmax({luminance(first), luminance(second)});
    return (light + .05) / (dark + .05);
}

double distance(const QColor& first, const QColor& second, Sight sight)
{
    return ciede2000(lab(first, sight), lab(second, sight));
}

} // namespace drydock::tests
