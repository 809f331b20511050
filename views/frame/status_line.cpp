// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/status_line.h"

#include "models/text/format.h"
#include "views/frame/connection_words.h"
#include "views/widgets/buttons.h"
#include "views/widgets/elided_label.h"
#include "views/widgets/hairline.h"
#include "views/widgets/text_label.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

namespace drydock::views {
namespace {

namespace format = models::format;

constexpr int lineHeight = 26;
constexpr int progressWidth = 110;

} // namespace

StatusLine::StatusLine(const ThemeSource& theme, const models::FleetLink& link,
                       models::BackgroundTasks& tasks, QWidget* parent)
    : Pane(theme, &Theme::chrome, Qt::TopEdge, parent), m_theme(theme), m_link(link), m_tasks(tasks)
{
    setFixedHeight(scaledLength(lineHeight));
    setAccessibleName(tr("Status"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 1, 8, 0);
    layout->setSpacing(0);
    m_devices = addNumber(*layout);
    m_online = addNumber(*layout);
    m_messages = addNumber(*layout);
    m_lastChange = new TextLabel(theme, {}, TextRole::Muted, TextSize::Second);
    layout->addWidget(m_lastChange);
    layout->addSpacing(12);
    m_notLive = new ElidedLabel(theme, {}, TextRole::Fail, TextSize::Second);
    layout->addWidget(m_notLive, 1);
    layout->addSpacing(12);
    addTask(*layout);
    connect(&link, &models::FleetLink::numbersChanged, this, &StatusLine::showNumbers);
    connect(&link, &models::FleetLink::statusChanged, this, &StatusLine::showNumbers);
    connect(&link, &models::FleetLink::statusChanged, this, &StatusLine::showWhetherLive);
    connect(&tasks, &models::BackgroundTasks::changed, this, &StatusLine::showTask);
    showNumbers();
    showWhetherLive();
    showTask();
}

TextLabel* StatusLine::addNumber(QHBoxLayout& layout)
{
    auto* label = new TextLabel(m_theme, {}, TextRole::Muted, TextSize::Second);
    layout.addWidget(label);
    layout.addSpacing(12);
    auto* line = new Hairline(m_theme, Qt::Vertical);
    line->setFixedHeight(12);
    layout.addWidget(line);
    layout.addSpacing(12);
    return label;
}

void StatusLine::addTask(QHBoxLayout& layout)
{
    m_task = new TextLabel(m_theme, {}, TextRole::Muted, TextSize::Second);
    m_progress = new QProgressBar;
    m_progress->setRange(0, 100);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(progressWidth, 12);
    m_progress->setAccessibleName(tr("Progress of the background task"));
    m_percent = new TextLabel(m_theme, {}, TextRole::Muted, TextSize::Second);
    m_cancel = makeIconButton(m_theme, Icon::Cross, tr("Cancel the background task"));
    m_cancel->setFixedSize(22, 22);
    m_cancel->setIconSize({12, 12});
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (!m_tasks.tasks().empty())
            m_tasks.cancel(m_tasks.tasks().back().id);
    });
    layout.addWidget(m_task);
    layout.addSpacing(8);
    layout.addWidget(m_progress);
    layout.addSpacing(8);
    layout.addWidget(m_percent);
    layout.addWidget(m_cancel);
}

void StatusLine::showNumbers()
{
    const models::FleetNumbers& numbers = m_link.numbers();
    m_devices->setText(tr("%Ln devices", nullptr, int(numbers.devices)));
    const auto lastKnown = m_link.lastKnown();
    m_online->setText(lastKnown ? tr("Last known, from %1").arg(format::clock(*lastKnown))
                                : tr("%1 online").arg(format::count(qint64(numbers.online))));
    m_online->setToolTip(lastKnown ? format::exactTime(*lastKnown) : QString());
    m_messages->setText(tr("%Ln messages/s", nullptr, int(numbers.messagesPerSecond)));
    m_lastChange->setText(numbers.lastChange ? tr("Last change %1").arg(format::clock(*numbers.lastChange))
                                             : QString());
    m_lastChange->setToolTip(numbers.lastChange ? format::exactTime(*numbers.lastChange) : QString());
}

void StatusLine::showWhetherLive()
{
    const models::LinkStatus& status = m_link.status();
    const PartWords broker = brokerWords(status, systemNow());
    const PartWords words = broker.light == models::Light::Green ? serviceWords(status, systemNow()) : broker;
    m_notLive->setRole(words.light == models::Light::Red ? TextRole::Fail : TextRole::Warn);
    m_notLive->setFullText(
        status.isServed() || !m_link.isOpen()
            ? QString()
            : tr("Not live. %1: %2", "broker or service, how it is").arg(words.name, words.state));
}

void StatusLine::showTask()
{
    const bool any = !m_tasks.tasks().empty();
    const models::BackgroundTasks::Task task = any ? m_tasks.tasks().back() : models::BackgroundTasks::Task{};
    const auto others = int(m_tasks.tasks().size()) - 1;
    m_task->setText(!any         ? tr("No background tasks")
                    : others > 0 ? tr("%1 (and %n more)", "title of a task", others).arg(task.title)
                                 : task.title);
    m_task->setRole(any ? TextRole::Text : TextRole::Muted);
    m_progress->setVisible(any && task.percent >= 0);
    m_progress->setValue(task.percent);
    m_percent->setVisible(any && task.percent >= 0);
    m_percent->setText(tr("%1 %", "percent").arg(task.percent));
    m_cancel->setVisible(any && task.cancel);
}

} // namespace drydock::views
