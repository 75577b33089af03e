#include "models/commands/editor.h"

#include "models/commands/recipes.h"
#include "models/document/naming.h"
#include "models/document/unique_names.h"

#include <QCoreApplication>

#include <algorithm>

namespace flux {

using namespace doc;

/// Edits that are done and undone together. Holds the edits that go the other way from where the document is.
class Editor::Step : public QUndoCommand {
public:
    Step(Editor &editor, const QString &text, Edits edits)
        : QUndoCommand(text), m_editor(editor), m_edits(std::move(edits))
    {
        account();
    }
    ~Step() override { m_editor.m_undoBytes -= m_bytes; }

    void redo() override
    {
        if (!std::exchange(m_isDone, false))
            swap();
    }
    void undo() override { swap(); }
    /// The history's first redo() finds it done.
    void setDone() { m_isDone = true; }

    /// Steps of one gesture become one: what takes back the later comes first.
    void add(const Step &later)
    {
        QSet<std::pair<ObjectId, int>> earlier;
        for (const Edit &mine : m_edits)
            if (const auto *set = std::get_if<edit::Set>(&mine))
                earlier.insert({set->id, set->property});
        Edits merged = later.m_edits;
        // Taking back an earlier set of the same property makes a later one's needless.
        std::erase_if(merged, [&earlier](const Edit &edit) {
            const auto *set = std::get_if<edit::Set>(&edit);
            return set && earlier.contains({set->id, set->property});
        });
        merged.insert(merged.end(), m_edits.begin(), m_edits.end());
        m_edits = std::move(merged);
        account();
    }

    [[nodiscard]] const Edits &edits() const { return m_edits; }
    void moveTo(UndoSpill &spill)
    {
        m_place = spill.put(std::exchange(m_edits, {}));
        account();
    }

private:
    void swap()
    {
        if (m_place) {
            m_edits = m_editor.m_spill->take(*m_place);
            m_place.reset();
        }
        m_edits = m_editor.m_document.apply(m_edits);
        account();
    }
    void account()
    {
        m_editor.m_undoBytes -= m_bytes;
        m_bytes = 0;
        for (const Edit &edit : m_edits)
            m_bytes += sizeOf(edit);
        m_editor.m_undoBytes += m_bytes;
    }

    Editor &m_editor;
    Edits m_edits;
    std::shared_ptr<UndoSpill::Place> m_place; ///< where the edits are when they have left memory
    std::size_t m_bytes = 0;
    bool m_isDone = false;
};

Editor::Editor(QObject *parent) : QObject(parent)
{
    connect(&m_history, &QUndoStack::indexChanged, this, &Editor::historyChanged);
}

Editor::~Editor()
{
    disconnect(&m_history, nullptr, this, nullptr);
    m_pending.reset();
    m_history.clear();
}

bool Editor::refuse(const QString &message)
{
    Q_EMIT refused(message);
    return false;
}

QString Editor::shownName(ObjectId id) const
{
    const QString name = m_document.kind(id) == Kind::Tree ? treeName(id) : m_document.name(id);
    return name.isEmpty() ? QCoreApplication::translate("Kind", kindInfo(m_document.kind(id)).label) : name;
}

/// What is done to one object, by its name, or to many.
QString Editor::textFor(const char *one, const char *many, const QList<ObjectId> &ids) const
{
    return ids.size() == 1 ? tr(one).arg(shownName(ids.front()))
                           : tr(many, nullptr, static_cast<int>(ids.size()));
}

bool Editor::set(ObjectId id, const QString &property, const QVariant &value)
{
    const Kind kind = m_document.kind(id);
    const int row = propertyIndex(kind, property);
    const QString label = row < 0
        ? QString()
        : QCoreApplication::translate("Property", properties(kind)[static_cast<std::size_t>(row)].label);
    const QString text = row == 0 ? tr("Rename %1 to %2").arg(shownName(id), value.toString())
                                  : tr("%1 of %2").arg(label, shownName(id));
    return setAll({{id, property, value}}, text);
}

bool Editor::reset(ObjectId id, const QString &property)
{
    const Kind kind = m_document.kind(id);
    const int row = propertyIndex(kind, property);
    if (!m_document.contains(id) || row <= 0)
        return refuse(tr("\"%1\" can't be reset.").arg(property));
    const QString label
        = QCoreApplication::translate("Property", properties(kind)[static_cast<std::size_t>(row)].label);
    return resetAll({{id, property}}, tr("Reset %1 of %2").arg(label, shownName(id)));
}

bool Editor::resetAll(const std::vector<Place> &places, const QString &text)
{
    Edits edits;
    for (const Place &place : places) {
        const Kind kind = m_document.kind(place.id);
        const int row = propertyIndex(kind, place.property);
        if (!m_document.contains(place.id) || row <= 0)
            return refuse(tr("\"%1\" can't be reset.").arg(place.property));
        edits.emplace_back(edit::Set{place.id, row, defaultValue(kind, row), false});
    }
    return pushSettings(text, std::move(edits));
}

bool Editor::setAll(const std::vector<Setting> &settings, const QString &text)
{
    Edits edits;
    for (const Setting &setting : settings) {
        const int row = propertyIndex(m_document.kind(setting.id), setting.property);
        if (!m_document.contains(setting.id) || row < 0)
            return refuse(tr("There is no property \"%1\" here.").arg(setting.property));
        const auto stored = accepted(setting.id, row, setting.value);
        if (!stored)
            return false;
        edits.emplace_back(edit::Set{setting.id, row, *stored});
    }
    return pushSettings(text, std::move(edits));
}

bool Editor::pushSettings(const QString &text, Edits edits)
{
    if (const QString problem = fitRanges(edits); !problem.isEmpty())
        return refuse(problem);
    return push(text, std::move(edits));
}

bool Editor::setEach(const QList<ObjectId> &ids, const QString &property, const QList<double> &values)
{
    if (ids.isEmpty() || ids.size() != values.size())
        return false;
    if (ids.size() == 1)
        return set(ids.front(), property, values.front());
    std::vector<Setting> settings;
    for (qsizetype i = 0; i < ids.size(); ++i)
        settings.push_back({ids[i], property, values[i]});
    return setAll(settings, tr("Change %n object(s)", nullptr, static_cast<int>(ids.size())));
}

bool Editor::setTogether(ObjectId id, const QVariantMap &values)
{
    std::vector<Setting> settings;
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        settings.push_back({id, value.key(), value.value()});
    return setAll(settings, tr("Change %1").arg(shownName(id)));
}

ObjectId Editor::insert(Kind kind, ObjectId parent, const QString &name)
{
    if (const QString problem = slotProblem(kind, parent);
        m_document.contains(parent) && !problem.isEmpty()) {
        refuse(problem);
        return {};
    }
    if (!mayStandUnder(kind, parent)) {
        refuse(tr("A %1 can't stand under \"%2\".")
                   .arg(QCoreApplication::translate("Kind", kindInfo(kind).label), shownName(parent)));
        return {};
    }
    const QString trimmed = name.trimmed();
    const QString unique = trimmed.isEmpty() ? trimmed : uniqueName(m_document, kind, parent, trimmed);
    Record record = recipes::newRecord(kind, parent, recipes::orderAt(m_document, parent), unique);
    const ObjectId id = record.id;
    const QString text = tr("New %1").arg(QCoreApplication::translate("Kind", kindInfo(kind).label));
    Edits edits;
    if (kind == Kind::Binding)
        recipes::fillBinding(m_document, record, edits);
    else if (kind == Kind::BlendTrack)
        recipes::fillTrack(m_document, record, edits);
    else if (kind == Kind::Attenuation)
        recipes::fillAttenuation(record, edits);
    else if (kind == Kind::AttenuationCurve)
        recipes::fillCurve(m_document, record, edits);
    else
        edits.emplace_back(edit::Insert{std::move(record)});
    recipes::takeOwnSlots(m_document, kind, parent, edits);
    return push(text, std::move(edits)) ? id : ObjectId{};
}

ObjectId Editor::insertWith(Kind kind, ObjectId parent, const QVariantMap &values)
{
    beginGesture();
    QVariantMap rest = values;
    const ObjectId id = insert(kind, parent, rest.take(QStringLiteral("name")).toString());
    if (id && (rest.isEmpty() || setTogether(id, rest))) {
        endGesture();
        return id;
    }
    if (m_gestureDepth == 1) {
        cancelGesture();
    } else { // part of a larger step, which goes on
        if (id)
            (void)remove(id);
        endGesture();
    }
    return {};
}

bool Editor::push(const QString &text, Edits edits)
{
    if (!mayChange())
        return refuse(isHeld() ? m_held : m_readOnly);
    // A step that would change nothing is no step.
    std::erase_if(edits, [this](const Edit &edit) { return changesNothing(edit); });
    if (edits.empty())
        return true;
    for (const Edit &edit : edits) // pasted, duplicated or new
        if (const auto *insert = std::get_if<edit::Insert>(&edit))
            if (const auto *binding = std::get_if<Binding>(&insert->record.object))
                if (const QString problem = rivalProblem(insert->record.parent, *binding, insert->record.id);
                    !problem.isEmpty())
                    return refuse(problem);
    auto step = std::make_unique<Step>(*this, text, std::move(edits));
    if (m_gestureDepth == 0) {
        m_history.push(step.release());
        trimMemory();
        return true;
    }
    step->redo();
    if (m_pending)
        m_pending->add(*step);
    else
        m_pending = std::move(step);
    return true;
}

bool Editor::changesNothing(const Edit &edit) const
{
    const auto *set = std::get_if<edit::Set>(&edit);
    return set && m_document.value(set->id, set->property) == set->value
        && m_document.isOwn(set->id, set->property) == set->own
        && (!m_document.raw(set->id) || !m_document.raw(set->id)->contains(set->property));
}

void Editor::trimMemory()
{
    m_oldestInMemory = std::min(m_oldestInMemory, m_history.index());
    while (m_spill && m_undoBytes > m_undoBudget && m_oldestInMemory < m_history.index() - 1) {
        auto *step = static_cast<Step *>(const_cast<QUndoCommand *>(m_history.command(m_oldestInMemory)));
        step->moveTo(*m_spill);
        ++m_oldestInMemory;
    }
}

void Editor::beginGesture()
{
    ++m_gestureDepth;
}

void Editor::endGesture()
{
    m_gestureDepth = std::max(0, m_gestureDepth - 1);
    if (m_gestureDepth == 0)
        settle();
}

void Editor::settle()
{
    if (!m_pending)
        return;
    std::unique_ptr<Step> step = std::exchange(m_pending, nullptr);
    if (std::ranges::all_of(step->edits(), [this](const Edit &edit) { return changesNothing(edit); })) {
        Q_EMIT tookBack(); // dragged to and fro, all is as it was
        return;
    }
    step->setDone();
    m_history.push(step.release());
    trimMemory();
}

void Editor::cancelGesture()
{
    m_gestureDepth = 0;
    if (const std::unique_ptr<Step> step = std::exchange(m_pending, nullptr)) {
        step->undo();
        Q_EMIT tookBack();
    }
}

std::optional<edit::Set> Editor::beforeGesture(ObjectId id, int property) const
{
    if (!m_pending)
        return {};
    for (const Edit &each : m_pending->edits())
        if (const auto *set = std::get_if<edit::Set>(&each);
            set && set->id == id && set->property == property)
            return *set;
    return {};
}

bool Editor::mayStep()
{
    if (isHeld())
        return refuse(m_held);
    m_gestureDepth = 0;
    settle();
    return true;
}

void Editor::undo()
{
    if (mayStep())
        m_history.undo();
}

void Editor::redo()
{
    if (mayStep())
        m_history.redo();
}

void Editor::goTo(int steps)
{
    if (steps >= 0 && mayStep())
        m_history.setIndex(steps);
}

void Editor::setSpill(std::unique_ptr<UndoSpill> spill)
{
    clearHistory();
    m_spill = std::move(spill);
}

void Editor::clearHistory()
{
    m_gestureDepth = 0;
    m_pending.reset();
    m_history.clear();
    m_oldestInMemory = 0;
}

} // namespace flux
