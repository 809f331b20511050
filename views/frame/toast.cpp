// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/toast.h"

#include "views/widgets/buttons.h"
#include "views/widgets/status_glyph_label.h"
#include "views/widgets/text_label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace drydock::views {
namespace {

using namespace std::chrono_literals;

constexpr auto life = 6s;
constexpr int toastWidth = 380;
constexpr int toastRadius = 6;

} // namespace

Toast::Toast(const ThemeSource& theme, const Notice& notice, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_notice(notice), m_life(new QTimer(this))
{
    setFixedWidth(scaledLength(toastWidth));
    setAccessibleName(notice.title);
    setAccessibleDescription(notice.text);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 10, 6, 10);
    row->setSpacing(8);
    auto* state = new StatusGlyphLabel(theme, glyph(), {});
    state->setAccessibleName(isFailure() ? tr("Failed") : tr("Done"));
    row->addWidget(state, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    auto* title = new TextLabel(theme, notice.title, TextRole::Text, TextSize::Body, QFont::DemiBold);
    title->wrap();
    words->addWidget(title);
    if (!notice.text.isEmpty()) {
        auto* text = new TextLabel(theme, notice.text, TextRole::Muted);
        text->wrap();
        words->addWidget(text);
    }
    addButtons(*words);
    row->addLayout(words, 1);
    auto* close = makeIconButton(theme, Icon::Cross, tr("Close the message"));
    connect(close, &QToolButton::clicked, this, &Toast::finished);
    row->addWidget(close, 0, Qt::AlignTop);
    m_life->setSingleShot(true);
    m_life->setInterval(life);
    connect(m_life, &QTimer::timeout, this, &Toast::finished);
    if (!isFailure())
        m_life->start();
}

void Toast::addButtons(QVBoxLayout& layout)
{
    if (m_notice.action.isEmpty() && m_notice.details.isEmpty())
        return;
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 6, 0, 0);
    if (!m_notice.action.isEmpty()) {
        auto* action = makeButton(m_theme, m_notice.action);
        connect(action, &QPushButton::clicked, this, [this] {
            // Where it leads to may be all of a window made anew, without this.
            const auto follow = m_notice.follow;
            Q_EMIT finished();
            follow();
        });
        row->addWidget(action);
    }
    if (!m_notice.details.isEmpty()) {
        auto* copy = makeButton(m_theme, tr("Copy details"), ButtonKind::Quiet, Icon::Copy);
        connect(copy, &QPushButton::clicked, this,
                [this] { QGuiApplication::clipboard()->setText(m_notice.details); });
        row->addWidget(copy);
    }
    row->addStretch(1);
    layout.addLayout(row);
}

bool Toast::says(const Notice& notice) const
{
    return m_notice.title == notice.title && m_notice.text == notice.text;
}

StateGlyph Toast::glyph() const
{
    switch (m_notice.kind) {
    case Notice::Kind::Done:
        return StateGlyph::Succeeded;
    case Notice::Kind::Info:
        return StateGlyph::Notified;
    case Notice::Kind::Failed:
        return StateGlyph::Failed;
    }
    return StateGlyph::Notified;
}

void Toast::enterEvent(QEnterEvent*)
{
    m_life->stop();
}

void Toast::leaveEvent(QEvent*)
{
    if (!isFailure())
        m_life->start();
}

void Toast::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.theme().lineStrong);
    painter.setBrush(m_theme.theme().raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), toastRadius, toastRadius);
}

} // namespace drydock::views
