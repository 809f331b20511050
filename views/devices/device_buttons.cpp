// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/devices/device_buttons.h"

#include "views/frame/confirm_dialog.h"
#include "views/frame/connection_words.h"
#include "views/holds/hold_dialog.h"

namespace drydock::views {

DeviceButtons::DeviceButtons(const ThemeSource& theme, const models::FleetLink& link, const Models& models,
                             QWidget* parent)
    : ButtonRow(theme, parent), m_theme(theme), m_link(link), m_models(models),
      m_update(add(tr("Update…"), 0)), m_retry(add(tr("Retry now"), 1)), m_hold(add(tr("Hold back…"), 2)),
      m_release(add(tr("Release"), 2)), m_forget(add(tr("Forget…"), 3, ButtonKind::Danger))
{
    connect(this, &ButtonRow::chosen, this, &DeviceButtons::follow);
    connect(&link, &models::FleetLink::statusChanged, this, &DeviceButtons::refresh);
    connect(&models.detail, &models::DeviceDetail::changed, this, &DeviceButtons::refresh);
    connect(&models.holds, &models::HoldStore::devicesChanged, this, &DeviceButtons::refresh);
    refresh();
}

void DeviceButtons::follow(Entry entry)
{
    const std::string& id = m_models.detail.deviceId();
    if (entry == m_update)
        m_models.actions.update(id);
    else if (entry == m_retry && m_models.detail.device())
        m_models.actions.retry(*m_models.detail.device());
    else if (entry == m_hold)
        askToHold();
    else if (entry == m_release)
        m_models.holdActions.release({QString::fromStdString(id)});
    else if (entry == m_forget)
        askToForget();
}

void DeviceButtons::askToHold()
{
    const std::string& id = m_models.detail.deviceId();
    auto* dialog = new HoldDialog(m_theme, QString::fromStdString(id), this);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, id] { m_models.holdActions.hold(id, dialog->why(), dialog->time()); });
    dialog->open();
}

void DeviceButtons::askToForget()
{
    const QString id = QString::fromStdString(m_models.detail.deviceId());
    auto* dialog = new ConfirmDialog(m_theme, tr("Forget %1").arg(id),
                                     tr("What is known of %1 is deleted: its state, its history, and its "
                                        "part in open jobs. If it connects "
                                        "again, it comes back as a new device.")
                                         .arg(id),
                                     tr("Forget the device"), this);
    connect(dialog, &QDialog::accepted, this, [this, id] { m_models.actions.forget(id.toStdString()); });
    dialog->open();
}

void DeviceButtons::refresh()
{
    const auto& device = m_models.detail.device();
    const bool isHeld = m_models.holds.find(m_models.detail.deviceId()) != nullptr;
    setOffered(m_retry, device && m_models.actions.canRetry(*device));
    setOffered(m_hold, !isHeld);
    setOffered(m_release, isHeld);
    const QString notServed = whyNotServed(m_link.status());
    const QString obstacle = !notServed.isEmpty()        ? notServed
                             : device                    ? QString()
                             : m_models.detail.problem() ? tr("The service does not know the device.")
                                                         : tr("The device is being looked up.");
    for (const Entry entry : {m_update, m_retry, m_hold, m_release, m_forget})
        setObstacle(entry, obstacle);
}

} // namespace drydock::views
