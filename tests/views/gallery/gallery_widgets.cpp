// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gallery/gallery.h"
#include "views/theme/theme_source.h"
#include "views/widgets/buttons.h"
#include "views/widgets/callout.h"
#include "views/widgets/chip.h"
#include "views/widgets/elided_label.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/hairline.h"
#include "views/widgets/progress_line.h"
#include "views/widgets/section_title.h"
#include "views/widgets/stacked_bar.h"
#include "views/widgets/status_glyph_label.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace drydock::views {
namespace {

class IconSheet : public QWidget
{
public:
    explicit IconSheet(const ThemeSource& theme) : m_theme(theme) { setFixedHeight(28 * 4 + 34); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const auto& theme = m_theme.theme();
        constexpr int columns = 15;
        for (int icon = 0; icon < iconCount; ++icon) {
            painter.drawPixmap(icon % columns * 28, icon / columns * 28,
                               iconPixmap(static_cast<Icon>(icon), theme.muted, 20, devicePixelRatioF()));
        }
        painter.drawPixmap(0, 28 * 4, markPixmap(theme, 28, devicePixelRatioF()));
        for (int state = 0; state < stateGlyphCount; ++state) {
            painter.drawPixmap(40 + state * 24, 28 * 4,
                               glyphPixmap(static_cast<StateGlyph>(state), theme, 21, devicePixelRatioF()));
        }
    }

private:
    const ThemeSource& m_theme;
};

QLayout* makeStates(const ThemeSource& theme)
{
    const char* words[stateGlyphCount] = {
        "Queued",   "Notified",         "In progress", "Succeeded", "Already installed",
        "Failed",   "Version mismatch", "Timed out",   "Stalled",   "Rejected",
        "Canceled", "No update",        "Paused",      "Scheduled", "To approve"};
    auto* grid = new QGridLayout;
    for (int i = 0; i < stateGlyphCount; ++i) {
        const auto state = static_cast<StateGlyph>(i);
        const auto shape =
            isException(state) ? StatusGlyphLabel::Shape::Badge : StatusGlyphLabel::Shape::Bare;
        grid->addWidget(new StatusGlyphLabel(theme, state, QString::fromLatin1(words[i]), shape), i / 3,
                        i % 3);
    }
    return grid;
}

QLayout* makeTexts(const ThemeSource& theme)
{
    auto* rows = new QVBoxLayout;
    rows->addWidget(
        new TextLabel(theme, QStringLiteral("Agent 2.1.0"), TextRole::Text, TextSize::Job, QFont::DemiBold));
    rows->addWidget(new TextLabel(theme, QStringLiteral("28,404 of 84,216"), TextRole::Text, TextSize::Figure,
                                  QFont::DemiBold));
    auto* roles = new QHBoxLayout;
    for (const auto role : {TextRole::Text, TextRole::Muted, TextRole::Faint, TextRole::Accent, TextRole::Ok,
                            TextRole::Warn, TextRole::Fail, TextRole::Rejected}) {
        roles->addWidget(new TextLabel(theme, QStringLiteral("words"), role));
    }
    rows->addLayout(roles);
    rows->addWidget(
        new ElidedLabel(theme, QStringLiteral("查找设备、软件包、任务或命令 · Ελληνικά · Кириллица")));
    auto* hash = new ElidedLabel(
        theme, QStringLiteral("sha256 9f2c41880d07be3a41d0be7a93f1c7710aa25b1e08be93d172c4e1a94f020c38"),
        TextRole::Muted, TextSize::Second);
    hash->setFace(TextFace::Mono);
    hash->setElideMode(Qt::ElideMiddle);
    rows->addWidget(hash);
    return rows;
}

QLayout* makeBars(const ThemeSource& theme)
{
    auto* rows = new QVBoxLayout;
    auto* bar = new StackedBar(theme);
    bar->setSegments({{28181, &Theme::sOk, QStringLiteral("28,181 succeeded")},
                      {6385, &Theme::sRunning, QStringLiteral("6,385 in progress")},
                      {2041, &Theme::sNotified, QStringLiteral("2,041 notified")},
                      {23, &Theme::sFailed, QStringLiteral("23 failed")}},
                     84216);
    rows->addWidget(bar);
    auto* full = new StackedBar(theme);
    full->setSegments({{731208, &Theme::sOk, {}},
                       {26707, &Theme::sRunning, {}},
                       {214503, &Theme::sNotified, {}},
                       {27582, &Theme::sQueued, {}}});
    rows->addWidget(full);
    for (const auto& [state, percent] : {std::pair{StateGlyph::InProgress, 64},
                                         {StateGlyph::Stalled, 41},
                                         {StateGlyph::Canceled, 100},
                                         {StateGlyph::InProgress, -1}}) {
        auto* line = new ProgressLine(theme);
        line->setState(state);
        line->setPercent(percent);
        rows->addWidget(line);
    }
    return rows;
}

QLayout* makeChips(const ThemeSource& theme)
{
    auto* row = new QHBoxLayout;
    row->addWidget(new Chip(theme, QStringLiteral("paris")));
    row->addWidget(new Chip(theme, QStringLiteral("latest"), Chip::Tint::Ok));
    row->addWidget(new Chip(theme, QStringLiteral("preset"), Chip::Tint::Accent));
    auto* removable = new Chip(theme, QStringLiteral("rpi4"));
    removable->setRemovable(QStringLiteral("Remove rpi4"));
    row->addWidget(removable);
    row->addWidget(new StatusGlyphLabel(theme, StateGlyph::InProgress, QStringLiteral("In progress"),
                                        StatusGlyphLabel::Shape::Badge));
    row->addStretch();
    return row;
}

} // namespace

QWidget* makeWidgets(const ThemeSource& theme)
{
    auto* column = new QWidget;
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    auto* title = new SectionTitle(theme, QStringLiteral("Acknowledgements over time"),
                                   QStringLiteral("devices in open waves"));
    title->addWidget(makeToolButton(theme, Icon::Image, QStringLiteral("PNG")));
    title->addWidget(makeToolButton(theme, Icon::Export, QStringLiteral("CSV")));
    layout->addWidget(title);
    layout->addLayout(makeTexts(theme));
    auto* callout = new Callout(theme);
    callout->show(
        StateGlyph::Stalled, QStringLiteral("Stalled while downloading"),
        QStringLiteral("Fetched 41 % of 2.1.0, then nothing for 6 min 15 s. This attempt times out in 3 min "
                       "45 s; then the last attempt starts."));
    callout->addAction(QStringLiteral("Retry now"));
    callout->addAction(QStringLiteral("Copy details"));
    layout->addWidget(callout);
    layout->addLayout(makeStates(theme));
    layout->addLayout(makeChips(theme));
    layout->addLayout(makeBars(theme));
    layout->addWidget(new Hairline(theme));
    layout->addWidget(new IconSheet(theme));
    layout->addWidget(new EmptyState(theme,
                                     QStringLiteral("No packages yet. Drop a file here or choose one."),
                                     makeButton(theme, QStringLiteral("Choose a file…"))),
                      1);
    return column;
}

} // namespace drydock::views
