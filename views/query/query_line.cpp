// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/query/query_line.h"

#include "models/devices/query_spans.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStringListModel>
#include <QStyleOptionFrame>
#include <QTextCharFormat>

namespace drydock::views {
namespace {

constexpr int leastPopupWidth = 220;
constexpr int textMargin = 2; ///< QLineEdit's own, left of the text

QColor colourOf(models::QuerySpanKind kind, const Theme& theme)
{
    using models::QuerySpanKind;
    switch (kind) {
    case QuerySpanKind::Field:
        return theme.accent;
    case QuerySpanKind::Value:
        return theme.ok;
    case QuerySpanKind::Operator:
    case QuerySpanKind::Keyword:
        return theme.muted;
    case QuerySpanKind::Word:
        return theme.text;
    }
    return theme.text;
}

} // namespace

QueryLine::QueryLine(const ThemeSource& theme, const QString& name, Complete complete, QWidget* parent)
    : QLineEdit(parent), m_theme(theme), m_complete(std::move(complete)),
      m_proposals(new QStringListModel(this)), m_completer(new QCompleter(m_proposals, this))
{
    setAccessibleName(name);
    setPlaceholderText(name);
    setFont(monoFont());
    setClearButtonEnabled(true);
    addAction(theme.icon(Icon::Filter), LeadingPosition);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &QueryLine::take);
    connect(this, &QLineEdit::textChanged, this, &QueryLine::colour);
    connect(this, &QLineEdit::textEdited, this, &QueryLine::offer);
    connect(&theme, &ThemeSource::changed, this, [this] {
        setFont(monoFont());
        colour();
    });
}

void QueryLine::setProblem(const std::optional<models::QueryProblem>& problem)
{
    m_problem = problem;
    setAccessibleDescription(problem ? problem->sentence : QString());
    setProperty("invalid", problem.has_value());
    update();
}

// A line edit has no formats of its own but those of an input method, which last until the next edit.
void QueryLine::colour()
{
    if (m_isComposing)
        return;
    QList<QInputMethodEvent::Attribute> attributes;
    for (const models::QuerySpan& span : models::spansOf(text())) {
        QTextCharFormat format;
        format.setForeground(colourOf(span.kind, m_theme.theme()));
        attributes.append(
            {QInputMethodEvent::TextFormat, span.start - cursorPosition(), span.length, format});
    }
    QInputMethodEvent event({}, attributes);
    QLineEdit::inputMethodEvent(&event);
}

void QueryLine::inputMethodEvent(QInputMethodEvent* event)
{
    m_isComposing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
    colour();
}

void QueryLine::offer()
{
    const models::QueryCompletion completion = m_complete(cursorPosition());
    const QString typed = text().mid(completion.start, cursorPosition() - completion.start);
    QStringList proposals = completion.proposals;
    proposals.removeOne(typed);
    // On an empty word everything would fit: that is a list for who asks for it.
    if (proposals.isEmpty() || typed.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    m_proposals->setStringList(proposals);
    m_completer->popup()->setFont(monoFont());
    QRect place = cursorRect();
    place.setWidth(std::max(scaledLength(leastPopupWidth), m_completer->popup()->sizeHintForColumn(0) + 24));
    place.translate(0, 6);
    m_completer->complete(place);
    m_completer->popup()->setCurrentIndex({});
}

void QueryLine::take(const QString& proposal)
{
    const models::QueryCompletion completion = m_complete(cursorPosition());
    QString line = text();
    line.replace(completion.start, completion.length, proposal);
    setText(line);
    setCursorPosition(completion.start + int(proposal.size()));
    colour();
    Q_EMIT textEdited(line);
}

void QueryLine::keyPressEvent(QKeyEvent* event)
{
    const bool open = m_completer->popup()->isVisible();
    if (open && event->key() == Qt::Key_Tab) {
        QModelIndex chosen = m_completer->popup()->currentIndex();
        if (!chosen.isValid())
            chosen = m_proposals->index(0, 0);
        m_completer->popup()->hide();
        take(chosen.data().toString());
        return;
    }
    if (!open && event->key() == Qt::Key_Down) {
        m_proposals->setStringList(m_complete(cursorPosition()).proposals);
        m_completer->complete(cursorRect().translated(0, 6));
        return;
    }
    if (!open && event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        Q_EMIT textEdited({});
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void QueryLine::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (!m_problem || m_problem->position < 0)
        return;
    QStyleOptionFrame option;
    initStyleOption(&option);
    // Where the cursor is drawn tells how far the text is scrolled.
    const QFontMetricsF metrics(font());
    const qreal scroll = cursorRect().center().x() - metrics.horizontalAdvance(text().left(cursorPosition()));
    const qreal x = scroll + metrics.horizontalAdvance(text().left(m_problem->position)) + textMargin - 2;
    const QString wrong = text().mid(m_problem->position, 1);
    const qreal wide = metrics.horizontalAdvance(wrong.trimmed().isEmpty() ? QStringLiteral("m") : wrong);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.theme().fail, 1.5));
    const qreal y = height() / 2.0 + metrics.ascent() / 2 + 3;
    painter.drawLine(QPointF(x, y), QPointF(x + wide, y));
}

} // namespace drydock::views
