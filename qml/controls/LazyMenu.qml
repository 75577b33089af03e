import QtQuick

/*! A menu that is made when it is asked for and goes when it is closed, for what there is by the dozen. */
Item {
    id: lazy

    default property Component content

    function made(): FMenu {
        const menu = content.createObject(parent) as FMenu
        menu.closed.connect(() => menu.destroy())
        return menu
    }
    function popup() { made().popup() }
    function popupBelow(item: Item) { made().popup(item, 0, item.height) }
    visible: false
}
