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
    if (!m_arePagesOld) {
        m_isCertain = true;
        m_toldKeys.clear();
    }
    if (!std::exchange(m_isRestored, false))
        return;
    for (Row row = 0; row < m_records.size(); ++row) {
        const std::uint32_t online = m_records[row].lastOnline;
        if (online == notSaved)
            continue;
        m_records[row].lastOnline = notSaved;
        RowChange& change = changeOf(row);
        change.fields.add(Field::Online);
        change.values.online = Presence(online);
        knownOf(m_records[row]).add(Field::Online);
    }
}

void MirrorWriter::missed()
{
    const std::scoped_lock lock(m_mutex);
    countLoss();
    m_arePagesOld = true;
    m_isCertain = false;
    m_toldKeys.clear();
}

/// Once in 65,536 the count begins again: then nothing may look as if it had been told since.
void MirrorWriter::countLoss()
{
    if (++m_losses != 0)
        return;
    m_losses = 1;
    for (Row row = 0; row < m_records.size(); ++row) {
        m_records[row].losses = 0;
        m_records[row].known = {};
    }
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
    std::vector<KeyValue> keyTexts;
    std::vector<std::size_t> keyPlaces(saved.keys.size(), 0);
    std::vector<Row> rows(std::min(piece, saved.ids.size()));
    for (std::size_t first = 0; first < saved.ids.size(); first += piece) {
        const std::scoped_lock lock(m_mutex);
        m_isRestored = true;
        for (std::size_t i = texts.size(); i < saved.texts.size(); ++i)
            texts.push_back(m_texts.intern(saved.texts[i]));
        for (std::size_t i = keyTexts.size(); i < saved.keyTexts.size(); ++i)
            keyTexts.push_back({KeyCell::ofText(m_keyTexts.intern(saved.keyTexts[i]))});
        for (std::size_t i = first; i < std::min(first + piece, saved.ids.size()); ++i) {
            const Row row = rowOf(saved.ids[i], TextFinder::hash(saved.ids[i]));
            rows[i - first] = row;
            Record& record = m_records[row];
            record.age = {saved.incarnations[i], 0, 0};
            record.alive = true;
            record.lastOnline = static_cast<std::uint32_t>(saved.values[i].online) & notSaved;
            RowChange& change = changeOf(row);
            change.fields = FieldSet::all();
            change.values = saved.values[i];
            for (TextId DeviceValues::*text : savedTexts)
                change.values.*text = texts[change.values.*text];
            change.values.online = Presence::Unknown;
            clearKeys(change);
        }
        for (std::size_t k = 0; k < saved.keys.size(); ++k) {
            const SavedKey& key = saved.keys[k];
            const KeyId id = keyOf(key.path);
            std::size_t& at = keyPlaces[k];
            for (; at < key.devices.size() && key.devices[at] < first + piece; ++at) {
                RowChange& change = changeOf(rows[key.devices[at] - first]);
                const KeyCell cell = key.values[at].cell;
                const bool isText = cell.kind() == KeyCell::Kind::Text;
                m_waitingKeys.set(change.firstKey, {id, isText ? keyTexts[cell.text()] : key.values[at]});
            }
        }
    }
}

} // namespace drydock::client
