// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update/template_bar.h"

#include "views/frame/confirm_dialog.h"
#include "views/update/still_wheel.h"
#include "views/update/template_dialog.h"
#include "views/widgets/buttons.h"
#include "views/widgets/text_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>

namespace drydock::views {
namespace {

constexpr int templateBoxWidth = 240;

} // namespace

TemplateBar::TemplateBar(const ThemeSource& theme, models::PlanDraft& draft, models::TemplateStore& store,
                         QWidget* parent)
    : QWidget(parent), m_theme(theme), m_draft(draft), m_store(store), m_box(new QComboBox),
      m_more(makeIconButton(theme, Icon::More, tr("Manage the template"))),
      m_problem(new TextLabel(theme, {}, TextRole::Fail, TextSize::Second))
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_box->setAccessibleName(tr("Template"));
    m_box->setMinimumWidth(scaledLength(templateBoxWidth));
    m_box->setPlaceholderText(tr("Begin with a template"));
    stillWheel(*m_box);
    auto* menu = new QMenu(m_more);
    menu->addAction(tr("Rename template…"), this, [this] { askForName(chosen()); });
    menu->addAction(tr("Delete template…"), this, &TemplateBar::askToDelete);
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto* save = makeButton(theme, tr("Save as template…"));
    row->addWidget(m_box);
    row->addWidget(m_more);
    row->addWidget(save);
    row->addStretch(1);
    rows->addLayout(row);
    m_problem->wrap();
    rows->addWidget(m_problem);
    connect(m_box, &QComboBox::currentIndexChanged, this, &TemplateBar::take);
    connect(save, &QPushButton::clicked, this, [this] { askForName({}); });
    connect(&store, &models::TemplateStore::changed, this, &TemplateBar::fill);
    connect(&store, &models::TemplateStore::saved, this,
            [this](const QString& id) { m_wanted = id.toStdString(); });
    fill();
}

void TemplateBar::fill()
{
    const std::string wanted = m_wanted.empty() ? chosen() : m_wanted;
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    for (const client::PlanTemplate& known : m_store.templates())
        m_box->addItem(QString::fromStdString(known.title()), QString::fromStdString(known.id));
    m_box->setCurrentIndex(m_box->findData(QString::fromStdString(wanted)));
    m_box->setVisible(m_box->count() > 0);
    m_more->setVisible(m_box->count() > 0);
    m_more->setEnabled(!chosen().empty());
    m_problem->setVisible(!m_problem->text().isEmpty());
    setVisible(m_store.isOffered());
}

void TemplateBar::take(int index)
{
    m_more->setEnabled(index >= 0);
    if (index < 0)
        return;
    m_wanted = chosen();
    m_problem->setText(m_store.use(m_wanted, m_draft));
    m_problem->setVisible(!m_problem->text().isEmpty());
}

void TemplateBar::askForName(const std::string& renamed)
{
    auto* dialog = new TemplateDialog(m_theme, m_store, renamed, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, renamed] {
        if (renamed.empty())
            m_store.save(dialog->name(), m_draft.plan());
        else
            m_store.rename(renamed, dialog->name());
    });
    dialog->open();
}

void TemplateBar::askToDelete()
{
    auto* dialog = new ConfirmDialog(
        m_theme, tr("Delete template %1").arg(m_box->currentText()),
        tr("Jobs that were made with it stay as they are. Nobody can begin with it any more."),
        tr("Delete template"), this);
    connect(dialog, &QDialog::accepted, this, [this, id = chosen()] {
        m_wanted.clear();
        m_store.remove(id);
    });
    dialog->open();
}

std::string TemplateBar::chosen() const
{
    return m_box->currentData().toString().toStdString();
}

} // namespace drydock::views
