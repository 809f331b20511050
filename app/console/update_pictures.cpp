// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/update_pictures.h"

#include "console/spin.h"
#include "models/update/update_draft.h"
#include "views/update/how_step.h"
#include "views/update/new_update_dialog.h"

#include <chrono>
#include <vector>

namespace drydock::console {
namespace {

using namespace std::chrono_literals;
using models::PlanField;
using models::PlanSection;
using models::UpdatePreset;
using views::NewUpdateDialog;
using Step = models::UpdateDraft::Step;
using Change = std::function<void(NewUpdateDialog&)>;

constexpr auto pictureSettling = 300ms;
constexpr QSize usual{960, 640};
constexpr QSize small{860, 540};
constexpr QSize large{1280, 860};

class Pictures
{
public:
    Pictures(views::MainWindow& window, const TakePicture& take) : m_window(window), m_take(take) {}

    /// A dialog of this size at a step, and what is done in it.
    void take(const char* name, Step step, QSize size, const Change& change) const
    {
        m_take(QString::fromLatin1(name), [this, step, size, &change]() -> QWidget* {
            views::UpdateSeed seed;
            seed.package = QStringLiteral("app");
            seed.version = QStringLiteral("2.0.0");
            seed.query = QStringLiteral("model ~ \"rpi*\"");
            m_window.newUpdate(seed);
            auto* dialog = m_window.findChild<NewUpdateDialog*>();
            dialog->resize(size);
            spin(pictureSettling);
            dialog->showStep(step);
            change(*dialog);
            spin(2 * pictureSettling);
            return dialog;
        });
    }

private:
    views::MainWindow& m_window;
    const TakePicture& m_take;
};

Change preset(UpdatePreset preset)
{
    return [preset](NewUpdateDialog& dialog) { dialog.draft().plan().setPreset(preset); };
}

/// A preset with parts of it unfolded; the last one in sight.
Change unfolded(UpdatePreset of, const std::vector<PlanSection>& sections)
{
    return [=](NewUpdateDialog& dialog) {
        preset(of)(dialog);
        for (const PlanSection section : sections)
            dialog.how().openSection(section);
        spin(pictureSettling);
        dialog.how().showSection(sections.back());
    };
}

void makeMistakes(NewUpdateDialog& dialog)
{
    models::PlanDraft& plan = dialog.draft().plan();
    plan.setValue({PlanField::WaveSize, 0}, int(models::WaveSizeKind::Query));
    plan.setValue({PlanField::WaveQuery, 0}, QStringLiteral("model ="));
    plan.setValue({PlanField::EndTime}, qlonglong(toMilliseconds(systemNow() - 1h)));
    plan.addRow(PlanSection::Windows);
    plan.setValue({PlanField::WindowZone, 0}, QStringLiteral("Europe/Atlantis"));
}

} // namespace

void takeUpdatePictures(views::MainWindow& window, const TakePicture& take)
{
    const Pictures pictures(window, take);
    const Change nothing = [](NewUpdateDialog&) {};
    pictures.take("new-update-what", Step::What, usual, nothing);
    pictures.take("new-update-whom", Step::Whom, usual, nothing);
    pictures.take("new-update-how", Step::How, usual, nothing);
    pictures.take("new-update-review", Step::Review, usual, nothing);
    pictures.take("new-update-window", Step::How, usual, preset(UpdatePreset::Window));
    pictures.take("new-update-window-small", Step::How, small, preset(UpdatePreset::Window));
    pictures.take("new-update-waves", Step::How, large, unfolded(UpdatePreset::Canary, {PlanSection::Waves}));
    pictures.take("new-update-waves-small", Step::How, small,
                  unfolded(UpdatePreset::Careful, {PlanSection::Waves}));
    pictures.take("new-update-settings", Step::How, large, [](NewUpdateDialog& dialog) {
        dialog.draft().plan().setValue({PlanField::RateGrows}, true);
        dialog.draft().plan().setValue({PlanField::Quarantine}, true);
        unfolded(UpdatePreset::Own, {PlanSection::Speed, PlanSection::Abort, PlanSection::Attempts})(dialog);
    });
    pictures.take("new-update-problems", Step::How, large, [](NewUpdateDialog& dialog) {
        unfolded(UpdatePreset::Canary, {PlanSection::Waves, PlanSection::Schedule, PlanSection::Windows,
                                        PlanSection::Terms})(dialog);
        makeMistakes(dialog);
        spin(pictureSettling);
        dialog.how().showSection(PlanSection::Waves);
    });
    pictures.take("new-update-review-plan", Step::Review, large, [](NewUpdateDialog& dialog) {
        models::PlanDraft& plan = dialog.draft().plan();
        plan.setPreset(UpdatePreset::Careful);
        plan.addRow(PlanSection::Windows);
        plan.setValue({PlanField::Approval}, true);
    });
    pictures.take("new-update-review-small", Step::Review, small, preset(UpdatePreset::Canary));
}

} // namespace drydock::console
