// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/acknowledgement_layers.h"

#include "views/theme/theme.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace drydock::views {

int AcknowledgementSample::total() const
{
    return std::accumulate(counts.begin(), counts.end(), 0);
}

QString layerName(Layer layer)
{
    switch (layer) {
    case Layer::NotSuccessful:
        return QCoreApplication::translate("AcknowledgementChart", "Not successful");
    case Layer::Succeeded:
        return QCoreApplication::translate("AcknowledgementChart", "Succeeded");
    case Layer::AlreadyInstalled:
        return QCoreApplication::translate("AcknowledgementChart", "Already installed");
    case Layer::InProgress:
        return QCoreApplication::translate("AcknowledgementChart", "In progress");
    case Layer::Notified:
        return QCoreApplication::translate("AcknowledgementChart", "Notified");
    case Layer::Queued:
        return QCoreApplication::translate("AcknowledgementChart", "Queued");
    }
    return {};
}

StateGlyph layerGlyph(Layer layer)
{
    switch (layer) {
    case Layer::NotSuccessful:
        return StateGlyph::Failed;
    case Layer::Succeeded:
        return StateGlyph::Succeeded;
    case Layer::AlreadyInstalled:
        return StateGlyph::AlreadyInstalled;
    case Layer::InProgress:
        return StateGlyph::InProgress;
    case Layer::Notified:
        return StateGlyph::Notified;
    case Layer::Queued:
        return StateGlyph::Queued;
    }
    return StateGlyph::None;
}

QColor layerFill(Layer layer, const Theme& theme)
{
    constexpr qreal lightSurface = 0.12;
    constexpr qreal darkSurface = 0.22;
    const QColor mix = mixed(stateColour(layerGlyph(layer), theme), theme.surface,
                             theme.isDark() ? darkSurface : lightSurface);
    return {mix.rgb()}; // as pixels have it
}

bool hasDevices(const std::vector<AcknowledgementSample>& samples, Layer layer)
{
    return std::ranges::any_of(samples, [layer](const auto& sample) { return sample[layer] > 0; });
}

std::vector<AcknowledgementSample> thinned(const std::vector<AcknowledgementSample>& samples,
                                           std::size_t most)
{
    if (samples.size() <= most || most < 2)
        return samples;
    const auto begin = samples.front().time;
    const auto length = std::max<std::chrono::milliseconds::rep>((samples.back().time - begin).count(), 1);
    const auto spans = static_cast<std::chrono::milliseconds::rep>(most - 1);
    const auto spanOf = [&](const AcknowledgementSample& sample) {
        return std::min((sample.time - begin).count() * spans / length, spans - 1);
    };
    std::vector<AcknowledgementSample> kept{samples.front()};
    for (std::size_t i = 1; i < samples.size(); ++i) {
        if (i + 1 == samples.size() || spanOf(samples[i + 1]) != spanOf(samples[i]))
            kept.push_back(samples[i]);
    }
    return kept;
}

std::vector<AcknowledgementSample> withTail(std::vector<AcknowledgementSample> samples, bool hasEnded)
{
    using namespace std::chrono_literals;
    if (samples.empty())
        return samples;
    AcknowledgementSample end = samples.back();
    if (hasEnded)
        end.time += end.time / 25;
    end.time = std::max<std::chrono::milliseconds>(end.time, 1s);
    if (end.time > samples.back().time)
        samples.push_back(end);
    return samples;
}

} // namespace drydock::views
