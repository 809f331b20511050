// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/standing_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

namespace drydock::models {
namespace {

struct StandingWords
{
    Q_DECLARE_TR_FUNCTIONS(drydock::models::StandingWords)
};

struct Phrase
{
    std::string_view code;
    const char* words;
};

constexpr std::array phrases{
    Phrase{"GATE_NOT_REACHED", QT_TRANSLATE_NOOP("drydock::models::StandingWords",
                                                 "too few of the wave succeeded, and all of it has ended")},
    Phrase{"GATE_REACHED",
           QT_TRANSLATE_NOOP("drydock::models::StandingWords", "enough of the wave succeeded")},
    Phrase{"PROMOTED", QT_TRANSLATE_NOOP("drydock::models::StandingWords", "promoted by an operator")},
    Phrase{"WAVE_SUCCEEDED", QT_TRANSLATE_NOOP("drydock::models::StandingWords",
                                               "the wave succeeded, and the next one waits for an operator")},
    Phrase{"ERROR_THRESHOLD",
           QT_TRANSLATE_NOOP("drydock::models::StandingWords", "too many of the wave did not succeed")},
    Phrase{"ABORT_FAILED", QT_TRANSLATE_NOOP("drydock::models::StandingWords", "too many devices failed")},
    Phrase{"ABORT_REJECTED",
           QT_TRANSLATE_NOOP("drydock::models::StandingWords", "too many devices rejected it")},
    Phrase{"ABORT_TIMED_OUT",
           QT_TRANSLATE_NOOP("drydock::models::StandingWords", "too many devices timed out")},
    Phrase{"ABORT_OFFLINE", QT_TRANSLATE_NOOP("drydock::models::StandingWords",
                                              "too many devices went offline after they were told")},
    Phrase{"ABORT_ALL",
           QT_TRANSLATE_NOOP("drydock::models::StandingWords", "too many devices did not succeed")},
    Phrase{"PAUSED_BY_OPERATOR",
           QT_TRANSLATE_NOOP("drydock::models::StandingWords", "paused by an operator")},
    Phrase{"CANCELED_BY_OPERATOR",
           QT_TRANSLATE_NOOP("drydock::models::StandingWords", "canceled by an operator")},
    Phrase{"ROLLED_BACK_BY_OPERATOR",
           QT_TRANSLATE_NOOP("drydock::models::StandingWords", "rolled back by an operator")},
    Phrase{"MOVED_ON", QT_TRANSLATE_NOOP("drydock::models::StandingWords", "they run something else since")},
    Phrase{"NO_PREVIOUS_VERSION",
           QT_TRANSLATE_NOOP("drydock::models::StandingWords", "they never said what they ran before")},
    Phrase{"NO_PACKAGE", QT_TRANSLATE_NOOP("drydock::models::StandingWords",
                                           "what they ran before is not there as a package")},
    Phrase{"BEING_PREPARED",
           QT_TRANSLATE_NOOP("drydock::models::StandingWords", "its devices are being taken in")},
    Phrase{"PREPARED", QT_TRANSLATE_NOOP("drydock::models::StandingWords", "all of its devices are in it")},
    Phrase{"START_TIME", QT_TRANSLATE_NOOP("drydock::models::StandingWords", "its start time has come")},
    Phrase{"END_TIME", QT_TRANSLATE_NOOP("drydock::models::StandingWords", "its time is over")},
    Phrase{"FAILED_REPEATEDLY",
           QT_TRANSLATE_NOOP("drydock::models::StandingWords", "failed again and again")},
    Phrase{"TIME_IS_OVER", QT_TRANSLATE_NOOP("drydock::models::StandingWords", "held for long enough")},
    Phrase{"RELEASED_BY_OPERATOR",
           QT_TRANSLATE_NOOP("drydock::models::StandingWords", "released by an operator")},
};

} // namespace

QString standingWords(const std::string& code)
{
    const auto* phrase = std::ranges::find(phrases, code, &Phrase::code);
    return phrase == phrases.end() ? QString() : StandingWords::tr(phrase->words);
}

QString whyWords(const std::string& why)
{
    QString words = standingWords(why);
    if (words.isEmpty())
        return QString::fromStdString(why);
    words[0] = words[0].toUpper();
    return words;
}

} // namespace drydock::models
