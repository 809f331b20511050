// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/format.h"
#include "models/update/plan_words.h"
#include "models/update/share_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace drydock::models {
namespace {

/// Gives the free functions below a context of their own for translators.
struct WaveWords
{
    Q_DECLARE_TR_FUNCTIONS(drydock::models::WaveWords)
};

std::optional<std::uint64_t> sizeOf(const WaveSizes& sizes, std::size_t wave)
{
    return wave < sizes.size() ? sizes[wave] : std::nullopt;
}

QString ruleWords(const WaveRule& wave, bool isLast)
{
    if (isLast)
        return WaveWords::tr("all others", "size of a wave");
    if (!wave.query.empty())
        return WaveWords::tr("those that match %1", "size of a wave")
            .arg(QString::fromStdString(wave.query).trimmed());
    if (wave.count)
        return WaveWords::tr("%Ln device(s)", "size of a wave", int(*wave.count));
    return shareWords(wave.percentage.value_or(Percentage()));
}

/// "842 devices (1 %)".
QString sizeWords(const UpdatePlan& plan, const WaveSizes& sizes, std::size_t row)
{
    const WaveRule& wave = plan.rollout.waves[row];
    const bool isLast = row + 1 == plan.rollout.waves.size();
    const auto size = sizeOf(sizes, row);
    if (!size || (!isLast && wave.count == std::uint32_t(*size)))
        return ruleWords(wave, isLast);
    return WaveWords::tr("%Ln device(s) (%1)", "size of a wave, and by which rule", int(*size))
        .arg(ruleWords(wave, isLast));
}

QString sentence(const UpdatePlan& plan, const WaveSizes& sizes, std::size_t row)
{
    const WaveRule& wave = plan.rollout.waves[row];
    const QString number = format::count(qint64(row) + 1);
    const QString size = sizeWords(plan, sizes, row);
    if (row + 1 == plan.rollout.waves.size())
        return wave.successThreshold ? WaveWords::tr("Wave %1: %2; %3 of them have to succeed.")
                                           .arg(number, size, shareWords(*wave.successThreshold))
                                     : WaveWords::tr("Wave %1: %2.").arg(number, size);
    const QString needed = shareWords(wave.successThreshold.value_or(Percentage()));
    return wave.afterSuccess == AfterSuccess::Pause
               ? WaveWords::tr("Wave %1: %2. When %3 of them have succeeded, it pauses, and you decide.")
                     .arg(number, size, needed)
               : WaveWords::tr("Wave %1: %2. When %3 of them have succeeded, the next one begins.")
                     .arg(number, size, needed);
}

QStringList errorSentences(const std::vector<WaveRule>& waves)
{
    const auto words = [](const WaveRule& wave, const QString& which) {
        return WaveWords::tr("In %1 it pauses when %2 of at least %Ln device(s) tried do not succeed.",
                             nullptr, int(wave.minimumExecuted))
            .arg(which, shareWords(*wave.errorThreshold));
    };
    const auto& first = waves.front();
    const bool isSame = std::ranges::all_of(waves, [&first](const WaveRule& wave) {
        return wave.errorThreshold == first.errorThreshold && wave.minimumExecuted == first.minimumExecuted;
    });
    QStringList sentences;
    if (isSame && first.errorThreshold && waves.size() > 1)
        return {words(first, WaveWords::tr("each wave"))};
    for (std::size_t row = 0; row < waves.size(); ++row) {
        if (waves[row].errorThreshold)
            sentences << words(waves[row], WaveWords::tr("wave %1").arg(format::count(qint64(row) + 1)));
    }
    return sentences;
}

} // namespace

QString wavesInShort(const UpdatePlan& plan, const WaveSizes& sizes)
{
    QString text;
    const auto& waves = plan.rollout.waves;
    for (std::size_t row = 0; row < waves.size(); ++row) {
        const auto size = sizeOf(sizes, row);
        const bool isLast = row + 1 == waves.size();
        const QString part = size && isLast ? WaveWords::tr("the other %Ln", "devices", int(*size))
                             : size         ? format::count(qint64(*size))
                                            : ruleWords(waves[row], isLast);
        text = row == 0 ? part : WaveWords::tr("%1, then %2", "waves").arg(text, part);
    }
    return text;
}

QStringList waveSentences(const UpdatePlan& plan, const WaveSizes& sizes)
{
    QStringList sentences;
    if (plan.rollout.waves.empty())
        return sentences;
    for (std::size_t row = 0; row < plan.rollout.waves.size(); ++row)
        sentences << sentence(plan, sizes, row);
    return sentences << errorSentences(plan.rollout.waves);
}

} // namespace drydock::models
