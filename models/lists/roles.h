#pragma once

#include "models/document/document.h"

#include <QAbstractItemModel>

namespace flux {

/// The roles that all models of objects share: a few of the object itself, and one for each property name.
namespace role {
enum Role {
    Key = Qt::UserRole, ///< the object's id
    Kind,               ///< doc::Kind as a number
    KindName,           ///< as in files: "sound"
    Own,                ///< bit mask of own properties
    ChildCount,
    FirstProperty = Qt::UserRole + 16
};
} // namespace role

/// The role of a property; the same name has the same role whatever the kind.
[[nodiscard]] int roleOf(doc::Kind kind, int property);
/// All names, for roleNames().
[[nodiscard]] const QHash<int, QByteArray> &objectRoleNames();
/// The value of a role of an object; invalid when its kind has no such property.
[[nodiscard]] QVariant objectData(const doc::Document &document, doc::ObjectId id, int role);

/// Rows under one parent that changed alike.
struct ChangedRows {
    doc::ObjectId parent;
    int first = 0;
    int last = 0;
    QList<int> roles;
};
/// The roles that a change of an object concerns.
[[nodiscard]] QList<int> changedRoles(const doc::Document &document, const doc::Change &change);
/// Changes as contiguous ranges of rows with the same roles: one notification each.
[[nodiscard]] std::vector<ChangedRows> changedRows(const doc::Document &document,
                                                   const std::vector<doc::Change> &changes);

} // namespace flux
