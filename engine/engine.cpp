#include "engine/engine.h"

#include <algorithm>
#include <cmath>

namespace flux::engine {

Engine::Engine() : Engine(Settings{}) {}

Engine::Core::Core(const Settings &settings)
    : samples(settings.sampleBudget, settings.sampleRate),
      renderer(settings.sampleRate, std::clamp(settings.voices, 1U, 4096U)),
      feeder(renderer.streams(), samples, settings.sampleRate), stage(renderer, settings.sampleRate),
      output(stage)
{
}

Engine::Engine(const Settings &settings) : m_settings(settings), m_core(std::make_unique<Core>(settings)) {}

Engine::~Engine()
{
    stopThreads();
}

void Engine::stopThreads()
{
    m_core->output.stop();
    m_stopThread.store(true);
    m_core->samples.wake();
    if (m_thread.joinable())
        m_thread.join();
}

void Engine::restart(double sampleRate, std::uint32_t voices, bool record)
{
    stopThreads();
    m_settings.sampleRate = sampleRate;
    m_settings.voices = voices;
    m_sequence = 0;
    m_posts = 0;
    m_published = 0;
    m_lastLook = {};
    m_objects = std::vector<ObjectSlot>(gameObjectLimit);
    m_core = std::make_unique<Core>(m_settings);
    m_core->renderer.setExplaining(m_explains);
    m_core->renderer.watchSound(m_watchedSound);
    if (record)
        m_core->renderer.capture().record();
    if (m_deviceAsked)
        startDevice(m_device);
}

void Engine::startDevice(const DeviceSettings &wanted)
{
    m_device = wanted;
    m_deviceAsked = true;
    if (!m_thread.joinable()) {
        m_stopThread.store(false);
        m_thread = std::thread([this] { runEngineThread(); });
    }
    DeviceSettings device = wanted;
    device.sampleRate = m_settings.sampleRate;
    m_core->output.start(device);
}

void Engine::publish(std::unique_ptr<Transaction> transaction)
{
    if (auto waiting = m_core->renderer.transactions.withdraw()) {
        for (Transaction::Change &change : transaction->changes)
            waiting->put(change.index, std::unique_ptr<Part>(std::exchange(change.part, nullptr)));
        transaction = std::move(waiting);
    }
    transaction->publications = static_cast<std::uint32_t>(m_published.fetch_add(1) + 1);
    m_core->renderer.transactions.offer(std::move(transaction));
    m_core->renderer.reclaim();
}

bool Engine::push(Input input)
{
    input.sequence = m_sequence;
    input.publications = static_cast<std::uint32_t>(m_published.load());
    if (!m_core->renderer.inputs.tryPush(input)) {
        m_refusedInputs.fetch_add(1);
        return false;
    }
    ++m_sequence;
    return true;
}

std::uint64_t Engine::post(PartIndex event, GameObject object, std::uint64_t frame)
{
    const std::scoped_lock lock(m_inputMutex);
    Input input;
    input.op = Input::Op::Post;
    input.index = event;
    input.object = object;
    input.frame = frame;
    input.id = (m_posts + 1) << 24U; // the lower bits count the posts it causes
    if (!push(input))
        return 0;
    ++m_posts;
    return input.id;
}

bool Engine::send(const Input &input)
{
    const std::scoped_lock lock(m_inputMutex);
    return push(input);
}

bool Engine::setValue(PartIndex part, std::uint32_t serial, std::uint32_t slot, float value)
{
    Input input;
    input.op = Input::Op::SetValue;
    input.index = part;
    input.id = std::uint64_t{serial} << 32U | slot;
    input.numbers[0] = value;
    return send(input);
}

bool Engine::repeat(const Input &recorded)
{
    const std::scoped_lock lock(m_inputMutex);
    Input input = recorded;
    input.publications = 0; // what it waited for is awaited by its frame
    if (!m_core->renderer.inputs.tryPush(input))
        return false;
    ++m_sequence;
    return true;
}

bool Engine::stop(std::uint64_t playing, float fadeSeconds, std::uint64_t frame)
{
    Input input;
    input.op = Input::Op::StopPlaying;
    input.id = playing;
    input.frame = frame;
    input.numbers[0] = fadeSeconds;
    return send(input);
}

bool Engine::stopAll(float fadeSeconds, std::uint64_t frame)
{
    Input input;
    input.op = Input::Op::StopAll;
    input.frame = frame;
    input.numbers[0] = fadeSeconds;
    return send(input);
}

bool Engine::setParameter(std::uint32_t parameter, float value, GameObject object, float fadeSeconds,
                          std::uint64_t frame)
{
    Input input;
    input.op = Input::Op::SetParameter;
    input.index = parameter;
    input.object = object;
    input.frame = frame;
    input.numbers = {value, fadeSeconds};
    return send(input);
}

bool Engine::resetParameter(std::uint32_t parameter, GameObject object, float fadeSeconds,
                            std::uint64_t frame)
{
    Input input;
    input.op = Input::Op::ResetParameter;
    input.index = parameter;
    input.object = object;
    input.frame = frame;
    input.numbers = {0.0F, fadeSeconds};
    return send(input);
}

bool Engine::setState(std::uint32_t group, ObjectKey state, std::uint64_t frame)
{
    Input input;
    input.op = Input::Op::SetState;
    input.index = group;
    input.id = state;
    input.frame = frame;
    return send(input);
}

bool Engine::setSwitch(std::uint32_t group, ObjectKey value, GameObject object, std::uint64_t frame)
{
    Input input;
    input.op = Input::Op::SetSwitch;
    input.index = group;
    input.id = value;
    input.object = object;
    input.frame = frame;
    return send(input);
}

bool Engine::setPosition(GameObject object, const Triple &position, const Triple &forward,
                         std::uint64_t frame)
{
    return sendPlace(Input::Op::SetPlace, object, position, forward, frame);
}

bool Engine::setListener(const Triple &position, const Triple &forward, std::uint64_t frame)
{
    return sendPlace(Input::Op::SetListener, 0, position, forward, frame);
}

bool Engine::sendPlace(Input::Op op, GameObject object, const Triple &position, const Triple &forward,
                       std::uint64_t frame)
{
    Input input;
    input.op = op;
    input.object = object;
    input.frame = frame;
    std::ranges::copy(position, input.numbers.begin());
    std::ranges::copy(forward, input.numbers.begin() + 3);
    return sendNumbers(input);
}

bool Engine::setAnchor(ObjectKey element, const Rectangle &rectangle, bool visible, std::uint64_t frame)
{
    Input input;
    input.op = Input::Op::SetAnchor;
    input.id = element;
    input.frame = frame;
    input.numbers = {rectangle.x, rectangle.y, rectangle.width, rectangle.height, visible ? 1.0F : 0.0F};
    return sendNumbers(input);
}

bool Engine::sendNumbers(const Input &input)
{
    return std::ranges::all_of(input.numbers, [](float x) { return std::isfinite(x); }) && send(input);
}

bool Engine::forgetAll()
{
    Input input;
    input.op = Input::Op::ForgetAll;
    return send(input);
}

GameObject Engine::registerObject(std::uint64_t frame)
{
    const std::scoped_lock lock(m_inputMutex);
    GameObject gone = 0;
    while (m_core->renderer.freedObjects.tryPop(gone))
        m_objects[gone % gameObjectLimit].taken = false;
    for (std::uint32_t at = 1; at < gameObjectLimit; ++at) {
        ObjectSlot &slot = m_objects[at];
        if (slot.taken)
            continue;
        Input input;
        input.op = Input::Op::Register;
        input.object = (slot.uses + 1) * gameObjectLimit + at; // another number each time
        input.frame = frame;
        if (!push(input))
            return 0;
        slot.taken = true;
        slot.uses = (slot.uses + 1) & 0x3fffffU;
        return input.object;
    }
    return 0;
}

bool Engine::unregisterObject(GameObject object, std::uint64_t frame)
{
    Input input;
    input.op = Input::Op::Unregister;
    input.object = object;
    input.frame = frame;
    return send(input);
}

bool Engine::nextRecord(Record &record)
{
    if (m_core->renderer.records.tryPop(record))
        return true;
    SampleStore::Happening happening;
    if (!m_core->samples.nextHappening(happening))
        return false;
    record = {};
    record.kind = happening.loaded ? Record::Kind::SampleLoaded : Record::Kind::SampleEvicted;
    record.frame = m_core->renderer.status().frame.load();
    record.object = happening.owner;
    record.value = static_cast<float>(happening.bytes) / 1048576.0F;
    record.detail = happening.number;
    return true;
}

Engine::Load Engine::takeLoad()
{
    Load load;
    load.now = m_core->renderer.snapshot();
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - m_firstTime;
    const double perSecond = static_cast<double>(rt::ticks() - m_firstTick) / passed.count();
    const double frames = static_cast<double>(load.now.frame - m_lastLook.frame);
    if (perSecond > 0.0 && load.now.frame > m_lastLook.frame) {
        const double perTick = m_settings.sampleRate / perSecond;
        for (std::size_t i = 0; i < rt::stages; ++i)
            load.stages[i] = static_cast<double>(load.now.ticks[i] - m_lastLook.ticks[i]) * perTick / frames;
        load.worst = static_cast<double>(load.now.worst) * perTick / rt::quantumFrames;
    }
    m_lastLook = load.now;
    return load;
}

Engine::Levels Engine::takeLevels(std::size_t bus)
{
    MeterSlot &slot = m_core->renderer.meter(bus);
    return {slot.peakLeft.exchange(0.0F, std::memory_order_relaxed),
            slot.peakRight.exchange(0.0F, std::memory_order_relaxed),
            std::sqrt(slot.energy.load(std::memory_order_relaxed))};
}

void Engine::runEngineThread()
{
    const std::uint64_t tick = rt::ticks();
    const auto begin = std::chrono::steady_clock::now();
    bool counted = false;
    // Streams come first; a sample is read in small steps between two looks at them.
    while (!m_stopThread.load()) {
        if (const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begin;
            !counted && passed.count() > 0.5) {
            const double perSecond = static_cast<double>(rt::ticks() - tick) / passed.count();
            allowTicks(static_cast<std::uint64_t>(perSecond * rt::quantumFrames / m_settings.sampleRate));
            counted = true;
        }
        const bool reading = m_core->feeder.service(std::chrono::milliseconds(5));
        const bool loading = m_core->samples.loadStep();
        if (!reading && !loading)
            m_core->samples.waitForWork(m_core->feeder.openStreams() > 0 ? 5 : 20);
    }
}

void Engine::renderOffline(float *interleaved, std::uint32_t frames)
{
    m_core->stage.render(interleaved, frames, [this] {
        while (m_core->samples.loadStep()) {}
        m_core->feeder.fill();
    });
}

bool Engine::isIdle() const
{
    const Renderer::Status &status = m_core->renderer.status();
    return status.inputsTaken.load() == m_sequence.load() && status.pending.load() == 0
        && status.instances.load() == 0;
}

} // namespace flux::engine
