#include "models/compile/publisher.h"

#include <algorithm>

namespace flux {

using namespace doc;

Publisher::Publisher(Document &document, engine::Engine &engine,
                     std::function<QString(const QString &)> absolute, QObject *parent)
    : QObject(parent), m_document(document), m_engine(engine), m_absolute(std::move(absolute))
{
    watch();
    beginAnew();
    flush();
}

Publisher::~Publisher() = default;

/// What is always in the program, and what prepares itself.
void Publisher::beginAnew()
{
    for (const ObjectId tree : {root::buses, root::game}) {
        m_live.insert(tree, m_live.value(tree, nullptr));
        m_dirty.insert(tree);
    }
    for (const ObjectId id : m_document.allOf(Kind::Event))
        preparePooled(id);
}

engine::PartIndex Publisher::placeOf(ObjectId owner)
{
    return owner == root::buses ? engine::mixPart
        : owner == root::game   ? engine::controlPart
                                : indexOf(owner);
}

engine::PartIndex Publisher::indexOf(ObjectId id)
{
    const auto known = m_indices.constFind(id);
    if (known != m_indices.cend())
        return *known;
    if (m_nextIndex == engine::partLimit)
        return engine::none;
    m_indices.insert(id, m_nextIndex);
    return m_nextIndex++;
}

std::uint32_t Publisher::controlOf(ObjectId id)
{
    constexpr std::array limits{engine::parameterLimit, engine::stateGroupLimit, engine::switchGroupLimit,
                                engine::attenuationLimit, engine::modulatorLimit};
    const Kind kind = m_document.kind(id);
    const int which = kind == Kind::GameParameter ? 0
        : kind == Kind::StateGroup                ? 1
        : kind == Kind::SwitchGroup               ? 2
        : kind == Kind::Attenuation               ? 3
        : (bit(kind) & modulatorKinds) != 0       ? 4
                                                  : -1;
    const auto known = m_controls.constFind(id);
    if (known != m_controls.cend())
        return *known;
    if (which < 0
        || m_nextControl[static_cast<std::size_t>(which)] == limits[static_cast<std::size_t>(which)])
        return engine::none;
    return *m_controls.insert(id, m_nextControl[static_cast<std::size_t>(which)]++);
}

const std::filesystem::path &Publisher::pathOf(const QString &relative)
{
    auto known = m_paths.find(relative);
    if (known == m_paths.end())
        known = m_paths.insert(relative, std::filesystem::path(m_absolute(relative).toStdU16String()));
    return *known;
}

CompileContext Publisher::context()
{
    return {m_document, m_engine.settings().sampleRate, [this](ObjectId topmost) { return indexOf(topmost); },
            [this](ObjectId id) { return controlOf(id); },
            [this](ObjectId audioFile, engine::Head head) {
                const auto *file = m_document.find<AudioFile>(audioFile);
                return m_engine.samples().slot(file ? pathOf(file->path) : std::filesystem::path(), head,
                                               audioFile.value);
            }};
}

void Publisher::publishTogether(const std::vector<ObjectId> &parts)
{
    auto transaction = std::make_unique<engine::Transaction>();
    const CompileContext with = context();
    for (const ObjectId id : parts) {
        std::unique_ptr<engine::Part> part;
        const Kind kind = m_document.kind(id);
        if (id == root::buses)
            part = compileMix(with);
        else if (id == root::game)
            part = compileControl(with);
        else if (kind == Kind::Event)
            part = compileLive(id);
        else if ((bit(kind) & soundTreeKinds) != 0 && topmostOf(m_document, id) == id)
            part = compileSounds(with, id);
        const engine::PartIndex index = placeOf(id);
        if (index == engine::none)
            continue;
        m_compiled += part ? 1 : 0;
        if (part) {
            part->setSerial(m_nextSerial++);
            m_live.insert(id, part.get());
        } else {
            m_live.remove(id);
        }
        transaction->put(index, std::move(part));
    }
    for (const ObjectId target : std::as_const(m_played)) // a child may have come with the change
        if (std::ranges::find(parts, topmostOf(m_document, target)) != parts.end())
            want(target);
    if (m_values == Values::Direct) // nobody plays it yet
        applyListening(parts);
    if (!transaction->changes.empty())
        m_engine.publish(std::move(transaction));
    if (m_values == Values::Ordered)
        applyListening(parts);
}

std::unique_ptr<engine::EventPart> Publisher::compileLive(ObjectId event, double from)
{
    auto part = compileEvent(context(), event, from);
    const bool trims = std::ranges::any_of(part->actions(), [](const engine::EventPart::Action &action) {
        return action.type == engine::ActionType::Play && action.layer.trimStart > 0;
    });
    if (trims)
        m_trimmed.insert(event);
    wantHeads(*part);
    return part;
}

void Publisher::wantHeads(const engine::EventPart &event)
{
    for (const auto &action : event.actions())
        for (const engine::LayerHead &layer : action.heads)
            m_engine.samples().want(layer.head);
}

void Publisher::addTrimmed(std::vector<ObjectId> &parts) const
{
    std::vector<ObjectId> trimmed(m_trimmed.begin(), m_trimmed.end());
    std::ranges::sort(trimmed); // a set's order differs from run to run
    for (const ObjectId event : trimmed) {
        if (!m_live.contains(event) || m_document.kind(event) != Kind::Event
            || std::ranges::find(parts, event) != parts.end())
            continue;
        const auto beginsWithin = [&](ObjectId id) {
            const auto *action = m_document.find<Action>(id);
            const ObjectId topmost = action ? topmostOf(m_document, action->target) : ObjectId{};
            return topmost && std::ranges::find(parts, topmost) != parts.end();
        };
        if (std::ranges::any_of(m_document.children(event), beginsWithin))
            parts.push_back(event);
    }
}

void Publisher::want(ObjectId target)
{
    const CompileContext with = context();
    for (const ObjectId id : m_document.branch(target))
        if (const auto *sound = m_document.find<Sound>(id))
            m_engine.samples().want(sampleOf(*sound, with));
}

void Publisher::tell(const Task &task) const
{
    if (m_watcher)
        m_watcher(task);
}

void Publisher::repeat(const Task &task)
{
    if (task.kind == Task::Kind::Flush)
        compileWaiting();
    else
        (void)prepare(task.object, task.forgot);
}

void Publisher::flush()
{
    m_scheduled = false;
    if (m_dirty.isEmpty() || m_values == Values::Elsewhere)
        return;
    compileWaiting();
    tell({Task::Kind::Flush, {}});
}

void Publisher::compileWaiting()
{
    if (m_dirty.isEmpty())
        return;
    std::vector<ObjectId> parts(m_dirty.begin(), m_dirty.end());
    m_dirty.clear();
    std::ranges::sort(parts);
    // An event that got a new target needs it in the program too.
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (m_document.kind(parts[i]) != Kind::Event)
            continue;
        for (const ObjectId id : m_document.children(parts[i]))
            if (const auto *action = m_document.find<Action>(id);
                action && action->type == Action::Type::PostEvent) {
                m_played.insert(action->event); // should it be removed and come back
                if (m_document.kind(action->event) == Kind::Event && !m_live.value(action->event, nullptr)
                    && std::ranges::find(parts, action->event) == parts.end())
                    parts.push_back(action->event);
            } else if (action && action->type == Action::Type::Play) {
                const ObjectId topmost = topmostOf(m_document, action->target);
                m_played.insert(action->target);
                if (topmost && std::ranges::find(parts, topmost) == parts.end())
                    parts.push_back(topmost);
            }
    }
    addTrimmed(parts);
    publishTogether(parts);
}

void Publisher::takeOut(engine::Transaction &transaction)
{
    for (auto live = m_live.cbegin(); live != m_live.cend(); ++live)
        if (live.key() != root::buses && live.key() != root::game)
            transaction.put(indexOf(live.key()), nullptr);
    m_live.removeIf([](const auto &live) { return live.key() != root::buses && live.key() != root::game; });
    m_played.clear();
    m_trimmed.clear();
    m_auditions.clear();
    m_laters.clear();
}

bool Publisher::isLarge() const
{
    constexpr qsizetype manyParts = 256;
    const bool large
        = m_live.size() > manyParts || m_engine.samples().bytes() > m_engine.samples().budget() / 4;
    return large && m_engine.isIdle();
}

void Publisher::forget()
{
    auto transaction = std::make_unique<engine::Transaction>();
    takeOut(*transaction);
    if (!transaction->changes.empty())
        m_engine.publish(std::move(transaction));
    for (const ObjectId id : m_document.allOf(Kind::Event))
        preparePooled(id);
}

void Publisher::clear()
{
    auto transaction = std::make_unique<engine::Transaction>();
    takeOut(*transaction);
    m_engine.stopAll();
    m_engine.forgetAll();
    if (!transaction->changes.empty())
        m_engine.publish(std::move(transaction));
    m_paths.clear();
    m_indices.clear();
    m_nextIndex = engine::firstFreePart;
    m_controls.clear();
    m_nextControl = {};
    m_nextSerial = 1;
    m_dirty.clear();
    m_engine.samples().trim();
}

void Publisher::republish()
{
    beginAnew();
    flush();
}

void Publisher::reloadFile(const QString &relative)
{
    m_paths.remove(relative); // it may lead elsewhere now
    m_engine.samples().forget(pathOf(relative));
    for (const ObjectId id : m_document.allOf(Kind::AudioFile))
        if (m_document.find<AudioFile>(id)->path == relative)
            markOf(id);
}

} // namespace flux
