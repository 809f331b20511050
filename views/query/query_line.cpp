// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/query/query_line.h"

#include "models/devices/query_spans.h"
#include "views/query/completion_popup.h"
#include "views/theme/theme_source.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QTextCharFormat>

#include <algorithm>
#include <utility>

namespace drydock::views {
namespace {

constexpr qreal underline = 1.5;
/// Left of the cursor in the rectangle that QLineEdit gives for it.
constexpr int cursorMargin = 5;

QColor colourOf(models::QuerySpanKind kind, const Theme& theme)
{
    switch (kind) {
    case models::QuerySpanKind::Field:
        return theme.accent;
    case models::QuerySpanKind::Value:
        return theme.ok;
    case models::QuerySpanKind::Operator:
    case models::QuerySpanKind::Word:
    case models::QuerySpanKind::Keyword:
        break;
    }
    return theme.muted;
}

} // namespace

QueryLine::QueryLine(const ThemeSource& theme, const QString& name, models::KnownValues knownValues,
                     QWidget* parent)
    : QLineEdit(parent), m_theme(theme), m_knownValues(std::move(knownValues)),
      m_popup(new CompletionPopup(this))
{
    setAccessibleName(name);
    setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    connect(this, &QLineEdit::textChanged, this, &QueryLine::colour);
    connect(this, &QLineEdit::textEdited, this, &QueryLine::propose);
    connect(m_popup, &QListView::clicked, this,
            [this](const QModelIndex& index) { take(index.data().toString()); });
    connect(&theme, &ThemeSource::changed, this, &QueryLine::restyle);
    restyle();
}

void QueryLine::setProblem(const std::optional<models::QueryProblem>& problem)
{
    m_problem = problem;
    setProperty("invalid", problem.has_value());
    setAccessibleDescription(problem ? problem->sentence : QString());
    update();
}

bool QueryLine::event(QEvent* event)
{
    // Tab would go to the next widget before keyPressEvent sees it, Esc to a shortcut of the window.
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        const bool isOurs = m_popup->isVisible() && key->modifiers() == Qt::NoModifier &&
                            (key->key() == Qt::Key_Tab || key->key() == Qt::Key_Escape);
        if (isOurs) {
            event->accept();
            return event->type() == QEvent::ShortcutOverride || giveToPopup(key->key());
        }
    }
    return QLineEdit::event(event);
}

void QueryLine::keyPressEvent(QKeyEvent* event)
{
    if (m_popup->isVisible() && giveToPopup(event->key()))
        return;
    if (!m_popup->isVisible() && event->key() == Qt::Key_Down) {
        propose();
        return;
    }
    const int before = cursorPosition();
    const QString was = text();
    QLineEdit::keyPressEvent(event);
    // The proposals were for where the cursor was.
    if (cursorPosition() != before && text() == was)
        m_popup->hide();
}

void QueryLine::focusOutEvent(QFocusEvent* event)
{
    m_popup->hide();
    QLineEdit::focusOutEvent(event);
}

void QueryLine::inputMethodEvent(QInputMethodEvent* event)
{
    m_isComposing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
    if (!m_isComposing)
        colour();
}

void QueryLine::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (!m_problem || m_problem->position < 0 || m_isComposing)
        return;
    const int position = std::min(m_problem->position, int(text().size()));
    const QString wrong = position < text().size() ? text().mid(position, 1) : QStringLiteral("0");
    const QRect line = cursorRect();
    QPainter painter(this);
    painter.setClipRect(rect().adjusted(line.height() / 4, 0, -line.height() / 4, 0));
    // Above the lower edge of the box, whatever the height of the text.
    const qreal y = std::min(line.bottom(), height() - 7);
    painter.fillRect(QRectF(xOf(position), y, fontMetrics().horizontalAdvance(wrong), underline),
                     m_theme.theme().fail);
}

void QueryLine::restyle()
{
    setFont(monoFont());
    colour();
}

void QueryLine::colour()
{
    if (m_isComposing)
        return;
    QList<QInputMethodEvent::Attribute> attributes;
    for (const models::QuerySpan& span : models::spansOf(text())) {
        QTextCharFormat format;
        format.setForeground(colourOf(span.kind, m_theme.theme()));
        // QLineEdit counts from its cursor.
        attributes += {QInputMethodEvent::TextFormat, span.start - cursorPosition(), span.length, format};
    }
    QInputMethodEvent event(QString(), attributes);
    QLineEdit::inputMethodEvent(&event);
}

void QueryLine::propose()
{
    if (!hasFocus() || m_isComposing)
        return;
    m_completion = models::completeQuery(text(), cursorPosition(), m_knownValues);
    m_popup->propose(m_completion.proposals, xOf(m_completion.start));
}

void QueryLine::take(const QString& proposal)
{
    m_popup->hide();
    setSelection(m_completion.start, m_completion.length);
    const bool goesOn = proposal.endsWith(QLatin1Char('.')) ||
                        text().mid(m_completion.start + m_completion.length).startsWith(QLatin1Char(' '));
    insert(goesOn ? proposal : proposal + QLatin1Char(' '));
}

/// Whether the key was for the proposals, which are visible.
bool QueryLine::giveToPopup(int key)
{
    const QString chosen = m_popup->chosen();
    switch (key) {
    case Qt::Key_Down:
        m_popup->step(1);
        return true;
    case Qt::Key_Up:
        m_popup->step(-1);
        return true;
    case Qt::Key_Tab:
        take(chosen.isEmpty() ? m_popup->first() : chosen);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // Where none was chosen, Enter means the whole line.
        if (chosen.isEmpty())
            m_popup->hide();
        else
            take(chosen);
        return !chosen.isEmpty();
    case Qt::Key_Escape:
        m_popup->hide();
        return true;
    default:
        return false;
    }
}

int QueryLine::xOf(int position) const
{
    const auto advance = [this](int end) { return fontMetrics().horizontalAdvance(text().left(end)); };
    return cursorRect().x() + cursorMargin + advance(position) - advance(cursorPosition());
}

} // namespace drydock::views
