// SPDX-License-Identifier: GPL-3.0-or-later
// What a mirror's writer does about digests that were lost, and about what was saved: both are true until
// something newer tells otherwise.
#include "client/mirror/mirror_writer.h"

#include <algorithm>
#include <utility>

namespace drydock::client {

void MirrorWriter::confirm()
{
    const std::scoped_lock lock(m_mutex);
    if (!std::exchange(m_isRestored, false))
        return;
    for (Row row = 0; row < m_records.size(); ++row) {
        const std::int8_t online = std::exchange(m_records[row].lastOnline, std::int8_t(-1));
        if (online < 0)
            continue;
        RowChange& change = changeOf(row);
        change.fields.add(Field::Online);
        change.values.online = Presence(online);
        knownOf(m_records[row]).add(Field::Online);
    }
}

void MirrorWriter::missed()
{
    const std::scoped_lock lock(m_mutex);
    ++m_losses;
    m_arePagesOld = true;
}

void MirrorWriter::beginFetch()
{
    const std::scoped_lock lock(m_mutex);
    m_arePagesOld = false;
}

void MirrorWriter::restore(const SavedFleet& saved)
{
    // By pieces: who takes them need not wait for all.
    constexpr std::size_t piece = 20'000;
    std::vector<TextId> texts;
    for (std::size_t first = 0; first < saved.ids.size(); first += piece) {
        const std::scoped_lock lock(m_mutex);
        m_isRestored = true;
        for (std::size_t i = texts.size(); i < saved.texts.size(); ++i)
            texts.push_back(m_texts.intern(saved.texts[i]));
        for (std::size_t i = first; i < std::min(first + piece, saved.ids.size()); ++i) {
            const Row row = rowOf(saved.ids[i], TextFinder::hash(saved.ids[i]));
            Record& record = m_records[row];
            record.age = {saved.incarnations[i], 0, 0};
            record.alive = true;
            record.lastOnline = static_cast<std::int8_t>(saved.values[i].online);
            RowChange& change = changeOf(row);
            change.fields = FieldSet::all();
            change.values = saved.values[i];
            for (TextId DeviceValues::*text : savedTexts)
                change.values.*text = texts[change.values.*text];
            change.values.online = Presence::Unknown;
        }
    }
}

} // namespace drydock::client
