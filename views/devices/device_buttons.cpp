// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/devices/device_buttons.h"

#include "views/frame/confirm_dialog.h"
#include "views/frame/connection_words.h"
#include "views/widgets/buttons.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace drydock::views {

DeviceButtons::DeviceButtons(const ThemeSource& theme, const models::FleetLink& link,
                             const models::DeviceDetail& detail, models::DeviceActions& actions,
                             QWidget* parent)
    : QWidget(parent), m_link(link), m_detail(detail), m_actions(actions),
      m_update(makeButton(theme, tr("Update…"))), m_retry(makeButton(theme, tr("Retry now"))),
      m_forget(makeButton(theme, tr("Forget…"), ButtonKind::Danger))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_update);
    layout->addWidget(m_retry);
    layout->addStretch(1);
    layout->addWidget(m_forget);
    connect(m_update, &QPushButton::clicked, this, [this] { m_actions.update(m_detail.deviceId()); });
    connect(m_retry, &QPushButton::clicked, this, [this] {
        if (m_detail.device())
            m_actions.retry(*m_detail.device());
    });
    connect(m_forget, &QPushButton::clicked, this, [this, &theme] {
        const QString id = QString::fromStdString(m_detail.deviceId());
        auto* dialog = new ConfirmDialog(theme, tr("Forget %1").arg(id),
                                         tr("What is known of %1 is deleted: its state, its history, and its "
                                            "part in open jobs. If it connects "
                                            "again, it comes back as a new device.")
                                             .arg(id),
                                         tr("Forget the device"), this);
        connect(dialog, &QDialog::accepted, this, [this, id] { m_actions.forget(id.toStdString()); });
        dialog->open();
    });
    connect(&link, &models::FleetLink::statusChanged, this, &DeviceButtons::refresh);
    connect(&detail, &models::DeviceDetail::changed, this, &DeviceButtons::refresh);
    refresh();
}

void DeviceButtons::refresh()
{
    const bool served = m_link.status().isServed();
    const auto& device = m_detail.device();
    const QString reason = whyNotServed(m_link.status());
    for (QPushButton* button : {m_update, m_retry, m_forget}) {
        button->setEnabled(served && device.has_value());
        button->setToolTip(reason);
    }
    m_retry->setVisible(device && m_actions.canRetry(*device));
}

} // namespace drydock::views
