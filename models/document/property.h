#pragma once

#include "models/document/kind.h"
#include "models/document/object_id.h"

#include <QString>
#include <QVariant>

#include <array>
#include <limits>
#include <span>
#include <type_traits>

namespace flux::doc {

/// How far a change of a property reaches.
enum class Reach : quint8 {
    Label,     ///< never heard: names, notes
    Parameter, ///< a value that the engine reads from a slot
    Structure, ///< its part of the program is compiled again
};

enum class Unit : quint8 { None, Decibels, Cents, Percent, Seconds, Hertz, Degrees };

enum class ValueType : quint8 { Text, Number, Integer, Boolean, Choice, Reference };

/// How the values along the tree make the effective one.
enum class Combine : quint8 { Single, Add, Multiply, Nearest, Or };

/// What may drive a property besides its author (bits).
enum Drivable : quint8 { NotDrivable = 0, ByParameter = 1, ByState = 2 };

/// How a driven value meets the authored one; also the engine's order.
enum class Driven : quint8 { Replaces, Adds, Multiplies, Ors };

/// One name of an enumeration, as in files and as shown.
struct Choice {
    const char *key;
    const char *label; ///< marked for translation in the context "Property"
};

/// A bit for each of some values of an enumeration.
template <class E> constexpr quint64 bitsOf(std::initializer_list<E> values)
{
    quint64 bits = 0;
    for (const E value : values)
        bits |= quint64{1} << static_cast<int>(value);
    return bits;
}

/// Another property of the same object has one of these values (a bit each), and acts itself.
struct When {
    const char *property = "";
    quint64 values = 0;
};

/// One row of a kind's property table. Everything generic reads it: roles, undo, files, the inspector, range
/// checks, search, copy and paste, and what the engine must redo.
struct Property {
    const char *name = "";    ///< C++ member = role = JSON key = QML property
    const char *label = "";   ///< marked for translation in the context "Property"
    const char *section = ""; ///< heading in the inspector, marked likewise
    ValueType type = ValueType::Text;
    Reach reach = Reach::Label;
    Unit unit = Unit::None;
    Combine combine = Combine::Single;
    quint8 drivable = NotDrivable;
    double minimum = std::numeric_limits<double>::lowest();
    double maximum = std::numeric_limits<double>::max();
    double usual
        = 0.0; ///< upper end of the slider where the range is wider than anyone draws; 0: the maximum
    std::span<const Choice> choices{};
    Kinds refersTo = 0;  ///< kinds a reference may name
    Kinds onlyUnder = 0; ///< kinds of parents under which it acts; 0: all
    Driven driven = Driven::Replaces;
    std::array<When, 3> conditions{}; ///< it acts when one of them holds; without any: always
    bool atStartOnly = false;         ///< read when something begins, and never again
    bool namesProperty = false;       ///< its text is the name of one of the parent's drivable properties
    bool editable = true;             ///< false: facts that the program finds out itself
    QVariant (*read)(const void *object) = nullptr;
    void (*write)(void *object, const QVariant &value) = nullptr;

    constexpr Property in(const char *heading) const { return with(&Property::section, heading); }
    constexpr Property as(Unit u) const { return with(&Property::unit, u); }
    constexpr Property between(double low, double high) const
    {
        return with(&Property::minimum, low).with(&Property::maximum, high);
    }
    constexpr Property usually(double high) const { return with(&Property::usual, high); }
    constexpr Property combined(Combine how) const { return with(&Property::combine, how); }
    constexpr Property drivenBy(int what) const
    {
        return with(&Property::drivable, static_cast<quint8>(what));
    }
    /// What drives it is added, multiplied or or-ed, instead of standing in its place.
    constexpr Property adding() const { return with(&Property::driven, Driven::Adds); }
    constexpr Property multiplying() const { return with(&Property::driven, Driven::Multiplies); }
    constexpr Property oring() const { return with(&Property::driven, Driven::Ors); }
    /// It acts while `choice` has one of these values (bits); said again: or while that other one has.
    constexpr Property when(const char *choice, quint64 values) const
    {
        Property copy = *this;
        for (When &condition : copy.conditions)
            if (condition.values == 0) {
                condition = {choice, values};
                break;
            }
        return copy;
    }
    constexpr Property readAtStart() const { return with(&Property::atStartOnly, true); }
    constexpr Property namingProperty() const { return with(&Property::namesProperty, true); }
    constexpr Property oneOf(std::span<const Choice> names) const
    {
        return with(&Property::choices, names).with(&Property::type, ValueType::Choice);
    }
    constexpr Property naming(Kinds kinds) const { return with(&Property::refersTo, kinds); }
    constexpr Property under(Kinds kinds) const { return with(&Property::onlyUnder, kinds); }
    [[nodiscard]] constexpr bool actsUnder(Kind parent) const
    {
        return onlyUnder == 0 || (onlyUnder & bit(parent)) != 0;
    }
    constexpr Property readOnly() const { return with(&Property::editable, false); }

private:
    template <class M, class V> constexpr Property with(M Property::*member, V value) const
    {
        Property copy = *this;
        copy.*member = value;
        return copy;
    }
};
using Properties = std::span<const Property>;

template <class> struct MemberOf;
template <class O, class V> struct MemberOf<V O::*> {
    using Value = V;
};

/// A row for `Member` of `T` (or of a base of T).
template <class T, auto Member> constexpr Property property(const char *name, const char *label, Reach reach)
{
    using Value = typename MemberOf<decltype(Member)>::Value;
    Property p;
    p.name = name;
    p.label = label;
    p.reach = reach;
    if constexpr (std::is_same_v<Value, QString>)
        p.type = ValueType::Text;
    else if constexpr (std::is_same_v<Value, bool>)
        p.type = ValueType::Boolean;
    else if constexpr (std::is_same_v<Value, ObjectId>)
        p.type = ValueType::Reference;
    else if constexpr (std::is_floating_point_v<Value>)
        p.type = ValueType::Number;
    else
        p.type = ValueType::Integer;
    p.read = [](const void *object) {
        const auto &value = static_cast<const T *>(object)->*Member;
        if constexpr (std::is_enum_v<Value>)
            return QVariant(static_cast<int>(value));
        else
            return QVariant::fromValue(value);
    };
    p.write = [](void *object, const QVariant &value) {
        if constexpr (std::is_enum_v<Value>)
            static_cast<T *>(object)->*Member = static_cast<Value>(value.toInt());
        else
            static_cast<T *>(object)->*Member = value.value<Value>();
    };
    return p;
}

} // namespace flux::doc
