#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace flux {

/// Something a person should know of: where, what, why, and what to do. Line and column count from 1; 0: the
/// whole file.
struct Problem {
    enum Severity { Warning, Error };
    Severity severity = Error;
    QString file;
    int line = 0;
    int column = 0;
    QString message; ///< translated

    /// "units/a.json:3:7: message"
    [[nodiscard]] QString text() const
    {
        QString where = file;
        if (line > 0)
            where += QStringLiteral(":%1:%2").arg(line).arg(column);
        return where.isEmpty() ? message : where + QStringLiteral(": ") + message;
    }
};
using Problems = std::vector<Problem>;

/// A value, or the sentence that says why there is none.
template <class T> class Result {
public:
    Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    static Result failed(QString why) { return Result(std::in_place_index<1>, std::move(why)); }

    explicit operator bool() const { return m_content.index() == 0; }
    [[nodiscard]] T &value() { return *std::get_if<0>(&m_content); }
    [[nodiscard]] const QString &problem() const { return *std::get_if<1>(&m_content); }

private:
    template <std::size_t I>
    Result(std::in_place_index_t<I> which, QString why) : m_content(which, std::move(why))
    {
    }
    std::variant<T, QString> m_content;
};

} // namespace flux
