// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/activity/line_filter.h"

#include "views/theme/theme_source.h"
#include "views/widgets/search_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QShortcut>
#include <QSignalBlocker>

namespace drydock::views {
namespace {

using models::ActivityKind;

constexpr int wordsWidth = 240;
constexpr int wordsLeast = 120;

} // namespace

LineFilter::LineFilter(const ThemeSource& theme, models::AuditFeed& feed, models::AuditModel& model,
                       QWidget* parent)
    : QWidget(parent), m_model(model), m_words(new SearchField(theme, tr("Filter activity"), Icon::Filter)),
      m_operator(new QComboBox), m_kind(new QComboBox),
      m_automatic(new QCheckBox(tr("Automatic decisions only")))
{
    m_operator->setAccessibleName(tr("Who"));
    m_operator->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_operator->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_kind->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_automatic->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_kind->setAccessibleName(tr("About"));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    addKinds();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->setSizeConstraint(QLayout::SetMinAndMaxSize);
    row->addWidget(m_words, 1);
    row->addWidget(m_operator);
    row->addWidget(m_kind);
    row->addWidget(m_automatic);
    // What the model was left with.
    const models::AuditModel::Filter filter = model.filter();
    m_words->setText(filter.text);
    m_kind->setCurrentIndex(filter.kind ? m_kind->findData(int(*filter.kind)) : 0);
    m_automatic->setChecked(filter.onlyAutomatic);
    listOperators();

    connect(m_words, &QLineEdit::textChanged, this, &LineFilter::apply);
    connect(m_operator, &QComboBox::currentIndexChanged, this, &LineFilter::apply);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &LineFilter::apply);
    connect(m_automatic, &QCheckBox::toggled, this, &LineFilter::apply);
    connect(&feed, &models::AuditFeed::appended, this, &LineFilter::listOperators);
    connect(&feed, &models::AuditFeed::prepended, this, &LineFilter::listOperators);
    connect(&feed, &models::AuditFeed::cleared, this, &LineFilter::listOperators);
    // Of the window while this page is the one that is seen.
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_words,
            [this] { m_words->setFocus(Qt::ShortcutFocusReason); });
    connect(&theme, &ThemeSource::changed, this, &LineFilter::restyle);
    restyle();
    apply();
}

void LineFilter::reset()
{
    {
        const QSignalBlocker words(m_words);
        const QSignalBlocker who(m_operator);
        const QSignalBlocker kind(m_kind);
        const QSignalBlocker automatic(m_automatic);
        m_words->clear();
        m_operator->setCurrentIndex(0);
        m_kind->setCurrentIndex(0);
        m_automatic->setChecked(false);
    }
    m_words->update();
    apply();
}

void LineFilter::addKinds()
{
    m_kind->addItem(tr("Everything"));
    for (const ActivityKind kind : {ActivityKind::Job, ActivityKind::Package, ActivityKind::Device,
                                    ActivityKind::Group, ActivityKind::Service, ActivityKind::Other})
        m_kind->addItem(models::words(kind), int(kind));
}

// The chosen one stays, even where it did nothing in this fleet yet.
void LineFilter::listOperators()
{
    QStringList names = m_model.operators();
    const QString chosen =
        m_operator->count() == 0 ? m_model.filter().operatorName : m_operator->currentData().toString();
    if (!chosen.isEmpty() && !names.contains(chosen))
        names.append(chosen);
    names.sort(Qt::CaseInsensitive);
    QStringList listed;
    for (int i = 1; i < m_operator->count(); ++i)
        listed.append(m_operator->itemText(i));
    if (listed == names && m_operator->count() > 0)
        return;
    const QSignalBlocker quiet(m_operator);
    m_operator->clear();
    m_operator->addItem(tr("Everybody"));
    for (const QString& name : std::as_const(names))
        m_operator->addItem(name, name);
    m_operator->setCurrentIndex(chosen.isEmpty() ? 0 : m_operator->findData(chosen));
}

void LineFilter::apply()
{
    models::AuditModel::Filter filter;
    filter.text = m_words->text().trimmed();
    filter.onlyAutomatic = m_automatic->isChecked();
    // Nobody decides what is decided automatically.
    m_operator->setEnabled(!filter.onlyAutomatic);
    m_operator->setToolTip(filter.onlyAutomatic ? tr("Automatic decisions are nobody's.") : QString());
    if (!filter.onlyAutomatic)
        filter.operatorName = m_operator->currentData().toString();
    if (const QVariant kind = m_kind->currentData(); kind.isValid())
        filter.kind = ActivityKind(kind.toInt());
    m_model.setFilter(filter);
    Q_EMIT changed();
}

void LineFilter::restyle()
{
    m_words->setMinimumWidth(scaledLength(wordsLeast));
    m_words->setMaximumWidth(scaledLength(wordsWidth));
}

} // namespace drydock::views
