// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/connection_words.h"

#include "models/connections/fault_words.h"
#include "models/text/format.h"

#include <QCoreApplication>
#include <QStringList>

namespace drydock::views {
namespace {

using models::Light;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionWords)
};

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

QString lostWords(const models::LinkStatus& status, TimePoint now)
{
    return Words::tr("Not connected since %1").arg(models::format::dayAndTime(status.brokerSince, now));
}

QString brokerReason(const models::LinkStatus& status)
{
    const models::Trouble trouble = models::faultWords(status.broker.fault, qt(status.server));
    return trouble.text().isEmpty()
               ? Words::tr("%1.", "reason").arg(trouble.title)
               : Words::tr("%1. %2", "reason, what to do").arg(trouble.title, trouble.text());
}

QString nextTry(const models::LinkStatus& status)
{
    return status.broker.retryIn.count() > 0
               ? Words::tr("Tried again in %1.").arg(models::format::duration(status.broker.retryIn))
               : Words::tr("Tried again by itself.");
}

} // namespace

QString PartWords::textNow() const
{
    return next.isEmpty() ? text : models::format::sentences({text, next});
}

PartWords brokerWords(const models::LinkStatus& status, TimePoint now)
{
    PartWords words{status.brokerLight(), Words::tr("Broker"), {}, {}, {}};
    switch (words.light) {
    case Light::Unknown:
        words.state = Words::tr("No fleet is open");
        words.text = Words::tr("Choose a connection in Settings.");
        break;
    case Light::Green:
        words.state =
            Words::tr("Connected since %1").arg(models::format::dayAndTime(status.brokerSince, now));
        break;
    case Light::Amber:
        words.state = Words::tr("Connecting…");
        break;
    case Light::Red:
        words.state = lostWords(status, now);
        words.text = brokerReason(status);
        words.next = nextTry(status);
        words.details = qt(status.broker.problem);
        break;
    }
    return words;
}

PartWords serviceWords(const models::LinkStatus& status, TimePoint now)
{
    PartWords words{status.serviceLight(), Words::tr("Service"), {}, {}, {}};
    const client::ServiceState* service = status.service();
    switch (words.light) {
    case Light::Unknown:
        words.state = Words::tr("Unknown while the broker is not connected");
        break;
    case Light::Green:
        words.state = Words::tr("%1 is online, version %2").arg(qt(service->instance), qt(service->version));
        break;
    case Light::Amber:
        if (service == nullptr) {
            words.state = Words::tr("No fleet service was heard yet");
            words.text =
                Words::tr("Start drydockd on this broker, or check that it uses the same topic root.");
        } else {
            QStringList reasons;
            for (const std::string& reason : status.serviceReasons())
                reasons.append(qt(reason));
            words.state = Words::tr("%1 is degraded").arg(qt(service->instance));
            words.text = reasons.join(QLatin1Char('\n'));
        }
        break;
    case Light::Red:
        words.state = Words::tr("%1 is offline since %2")
                          .arg(qt(service->instance), models::format::dayAndTime(status.serviceSince, now));
        words.text =
            Words::tr("What is shown is the last that was known. Start drydockd again; jobs go on where "
                      "they were.");
        break;
    }
    return words;
}

QString whyNotServed(const models::LinkStatus& status)
{
    if (status.isServed())
        return {};
    const PartWords broker = brokerWords(status, systemNow());
    if (broker.light == Light::Green)
        return Words::tr("Needs the fleet service: %1", "why it is not there")
            .arg(serviceWords(status, systemNow()).state);
    if (broker.light != Light::Red)
        return Words::tr("Needs the fleet service: %1", "why it is not there").arg(broker.state);
    return Words::tr("Needs the broker: %1", "why it is not connected")
        .arg(models::faultWords(status.broker.fault, qt(status.server)).title);
}

StateGlyph lightGlyph(Light light)
{
    switch (light) {
    case Light::Unknown:
        return StateGlyph::Queued;
    case Light::Green:
        return StateGlyph::Succeeded;
    case Light::Amber:
        return StateGlyph::Stalled;
    case Light::Red:
        return StateGlyph::Failed;
    }
    return StateGlyph::Queued;
}

} // namespace drydock::views
