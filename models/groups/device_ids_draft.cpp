// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/groups/device_ids_draft.h"

#include "client/group_info.h"
#include "client/text_file.h"

#include <nlohmann/json.hpp>

#include <QFileInfo>

#include <utility>

namespace drydock::models {
namespace {

constexpr std::uint64_t mostInText = 2000; ///< nobody reads through more
constexpr std::size_t idsAPage = 1000;

} // namespace

DeviceIdsDraft::DeviceIdsDraft(FleetLink& link, QObject* parent) : QObject(parent), m_link(link)
{
    connect(&link, &FleetLink::opened, this, [this] { m_isFetching = false; });
}

void DeviceIdsDraft::clear()
{
    ++m_generation;
    m_reading.cancel();
    m_fileName.clear();
    m_fileProblem.clear();
    m_list = {};
    m_isGiven = m_isFetching = m_areMembersText = false;
    replaceText({});
}

void DeviceIdsDraft::setText(const QString& text)
{
    m_text = text;
    m_fileName.clear();
    // Of a group whose devices are not in the text, an empty one means that they stay.
    m_isGiven = m_areMembersText || !text.trimmed().isEmpty();
    read([text]() -> Expected<std::string> { return text.toStdString(); });
}

void DeviceIdsDraft::setIds(const QStringList& ids)
{
    replaceText(ids.join(QLatin1Char('\n')));
    setText(m_text);
}

void DeviceIdsDraft::readFile(const QString& path)
{
    m_fileName = QFileInfo(path).fileName();
    m_isGiven = true;
    replaceText({});
    read([path = path.toStdString()] { return client::readTextFile(path); });
}

void DeviceIdsDraft::readMembers(const std::string& group, std::uint64_t count)
{
    if (count > mostInText)
        return;
    m_isFetching = true;
    fetch(group, {}, {});
    Q_EMIT changed();
}

void DeviceIdsDraft::fetch(const std::string& group, const std::string& after, const QString& before)
{
    m_link.ask<client::MemberPage>(
        "groups.members", {{"id", group}, {"after", after}, {"limit", idsAPage}}, client::readMemberPage,
        this, [this, group, before, generation = m_generation](const Expected<client::MemberPage>& page) {
            if (generation != m_generation)
                return;
            QString text = before;
            for (const std::string& id : page ? page->ids : std::vector<std::string>())
                text += QString::fromStdString(id) + QLatin1Char('\n');
            if (page && !page->next.empty()) {
                fetch(group, page->next, text);
                return;
            }
            m_isFetching = false;
            // Where they can't be read they stay as they are, as long as nothing is written instead.
            m_areMembersText = page.has_value();
            if (page) {
                replaceText(text);
                read([text]() -> Expected<std::string> { return text.toStdString(); });
            }
            Q_EMIT changed();
        });
}

void DeviceIdsDraft::read(std::function<Expected<std::string>()> source)
{
    m_fileProblem.clear();
    m_reading.run([this, source = std::move(source), snapshot = m_link.mirror().snapshot()](
                      const std::stop_token& stop) -> LatestTask::Deliver {
        const Expected<std::string> text = source();
        if (!text)
            return [this, why = QString::fromStdString(text.error().message)] {
                m_list = {};
                m_fileProblem = why;
                Q_EMIT changed();
            };
        DeviceIdList list = readDeviceIds(*text);
        findUnknown(list, snapshot, stop);
        return [this, list = std::move(list)] {
            m_list = list;
            Q_EMIT changed();
        };
    });
    Q_EMIT changed();
}

void DeviceIdsDraft::replaceText(const QString& text)
{
    m_text = text;
    Q_EMIT textReplaced();
}

} // namespace drydock::models
